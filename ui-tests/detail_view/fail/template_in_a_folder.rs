use cbv::DetailView;
use cbv_test_shared::book as question;

#[derive(DetailView)]
#[view(model = question::Entity)]
struct Question {
    #[view(path)]
    pk: i64,
}

fn main() {}
