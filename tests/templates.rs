//! Templates: what they are given, what they can call, and what is said of a mistake.

#[path = "templates/compiled.rs"]
mod compiled;
#[path = "templates/embedded.rs"]
mod embedded;
#[path = "templates/reloading.rs"]
mod reloading;
#[path = "templates/rendering.rs"]
mod rendering;
#[path = "templates/request.rs"]
mod request;
#[path = "templates/url.rs"]
mod url;
