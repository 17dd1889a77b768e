use axum::http::request::Parts;
use cbv::prelude::*;

cbv::context_variables! {
    mod site {
        pieces: u32,
    }
}

async fn pieces(_: Parts) -> Result<String, Error> {
    Ok("two".to_owned())
}

fn templates(templates: Templates) -> Templates {
    templates.context_processor(site::pieces, pieces)
}

fn main() {}
