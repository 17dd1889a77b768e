//! Templates: what they are given, what they can call, and what is said of a mistake.

#[path = "templates/rendering.rs"]
mod rendering;
#[path = "templates/request.rs"]
mod request;
