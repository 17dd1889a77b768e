use cbv::prelude::*;
use cbv_test_shared::book;

#[derive(Clone)]
struct App {
    templates: Templates,
    database: sea_orm::DatabaseConnection,
}

#[derive(ListView)]
#[view(state = App, model = book::Entity, template_name = "about.html")]
struct List;

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html")]
struct Detail {
    #[view(path)]
    pk: i64,
}

urls! {
    mod urls: App {
        "/" => List::as_view(), name = list;
        "/{pk: i64}/" => Detail::as_view(), name = detail;
        "/about/" => cbv::generic::template("about.html"), name = about;
    }
}

fn main() {}
