use axum::routing::get;
use cbv::{Templates, urls};

async fn page() {}

urls! {
    pub mod site: Templates {
        "/" => get(page), name = home;
        "/{year: u16}/{slug}/" => get(page), name = book;
    }
}

fn templates() -> Templates {
    cbv::templates!(site, dir = "url_capture_unknown")
}

fn main() {}
