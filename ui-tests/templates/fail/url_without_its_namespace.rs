use axum::routing::get;
use cbv::{Templates, urls};

async fn page() {}

mod polls {
    use super::*;

    urls! {
        pub mod urls: Templates, app_name = polls {
            "/{pk: i64}/" => get(page), name = detail;
        }
    }
}

urls! {
    pub mod site: Templates {
        "/polls/" => include polls::urls, namespace = polls;
    }
}

fn main() {
    let _ = cbv::templates!(site, dir = "url_without_its_namespace");
}
