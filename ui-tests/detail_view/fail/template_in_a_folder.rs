use cbv::DetailView;

#[path = "../../book.rs"]
mod question;

#[derive(DetailView)]
#[view(model = question::Entity)]
struct Question {
    #[view(path)]
    pk: i64,
}

fn main() {}
