use cbv::ListView;
use cbv_test_shared::book;

mod models {
    pub(crate) use super::book;
}

#[derive(ListView)]
#[view(model = models::book::Entity, template_name_suffix = "_table")]
struct Books;

fn main() {}
