use axum::http::request::Parts;
use cbv::prelude::*;

async fn pieces(_: Parts) -> Result<u32, Error> {
    Ok(2)
}

fn templates(templates: Templates) -> Templates {
    templates.context_processor(7, pieces)
}

fn main() {}
