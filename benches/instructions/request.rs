use axum::body::Body;
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST};

const BOOK: &str = r#"{"title":"Two Scoops of Django","pages":532}"#;

/// A request that is counted.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    Get,
    Post,
    Head,
    Options,
    NotAllowed,
    Page,
    Redirect,
    Form,
}

impl Case {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "get" => Self::Get,
            "post" => Self::Post,
            "head" => Self::Head,
            "options" => Self::Options,
            "405" => Self::NotAllowed,
            "page" => Self::Page,
            "redirect" => Self::Redirect,
            "form" => Self::Form,
            _ => return None,
        })
    }

    /// As a client sends it.
    pub(crate) fn request(self) -> Request {
        let (method, path) = match self {
            Self::Get => (Method::GET, "/hello/Ada"),
            Self::Head => (Method::HEAD, "/hello/Ada"),
            Self::Post => (Method::POST, "/books"),
            Self::Options => (Method::OPTIONS, "/books"),
            Self::NotAllowed => (Method::DELETE, "/books"),
            Self::Page => (Method::GET, "/page/Ada"),
            Self::Redirect => (Method::GET, "/moved/Ada"),
            Self::Form => (Method::GET, "/form"),
        };
        let request = Request::builder().method(method).uri(path).header(HOST, "example.com");
        match self {
            Self::Post => request
                .header(CONTENT_TYPE, "application/json")
                .header(CONTENT_LENGTH, BOOK.len())
                .body(Body::from(BOOK)),
            _ => request.body(Body::empty()),
        }
        .expect("the parts are valid")
    }
}
