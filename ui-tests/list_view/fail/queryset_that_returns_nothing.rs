use cbv::ListView;
use cbv_test_shared::book;

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::books, template_name = "about.html")]
struct BookList;

impl BookList {
    async fn books(&self) {}
}

fn main() {}
