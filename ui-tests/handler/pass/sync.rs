use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use cbv::prelude::*;

#[derive(View)]
#[view(state = u32, inline)]
struct Books {
    title: String,
}

impl Books {
    #[handler(get)]
    fn list(&self, State(size): State<u32>) -> String {
        format!("{} {size}", self.title)
    }

    #[handler(post)]
    fn create(self, Json(name): Json<String>) -> Result<(StatusCode, String), StatusCode> {
        if name.is_empty() { Err(StatusCode::BAD_REQUEST) } else { Ok((StatusCode::CREATED, name)) }
    }
}

pub fn main() {
    let _ = Books::as_view("Books");
}
