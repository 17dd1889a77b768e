//! Errors, the small pages and problems that they become, `ErrorPages`, redirects.

#[path = "error/conversion.rs"]
mod conversion;
#[path = "error/layer.rs"]
mod layer;
#[path = "error/pages.rs"]
mod pages;
#[path = "error/redirect.rs"]
mod redirect;
#[path = "error/views.rs"]
mod views;
