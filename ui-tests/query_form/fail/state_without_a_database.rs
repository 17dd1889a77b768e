
use cbv::prelude::*;
use cbv_test_shared::library::author;

#[derive(Form)]
struct Search {
    #[form(rows = author::Entity)]
    author: Option<i64>,
}

#[derive(TemplateView)]
#[view(template_name = "about.html")]
struct Books {
    #[view(extract)]
    search: QueryForm<Search>,
}

fn main() {
    let _ = |books: Books| books.search.valid().and_then(|search| search.author);
}
