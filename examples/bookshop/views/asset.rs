//! Static files, which are in the program.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use cbv::Error;
use cbv::prelude::*;

#[derive(View)]
pub(crate) struct Asset {
    #[view(path)]
    file: String,
}

impl Asset {
    #[handler(get)]
    async fn show(&self) -> Result<impl IntoResponse, Error> {
        let (content_type, text) = match self.file.as_str() {
            "shop.css" => ("text/css; charset=utf-8", include_str!("../static/shop.css")),
            "shop.svg" => ("image/svg+xml", include_str!("../static/shop.svg")),
            _ => return Err(Error::http404("there is no such file")),
        };
        Ok(([(CONTENT_TYPE, content_type), (CACHE_CONTROL, "no-cache")], text))
    }
}
