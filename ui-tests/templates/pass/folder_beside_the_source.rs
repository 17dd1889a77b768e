use axum::routing::get;
use cbv::{Context, Templates, urls};

async fn page() {}

urls! {
    pub mod site: Templates {
        "/" => get(page), name = home;
    }
}

pub fn main() {
    let templates: Templates = cbv::templates!(site, dir = "folder_beside_the_source");
    let text = templates.render("page.html", &Context::new()).unwrap();
    assert_eq!(text, "/\n");
}
