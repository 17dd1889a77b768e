//! Errors, the small pages and problems that they become, `ErrorPages`, redirects.

mod conversion;
mod developer;
mod layer;
mod logged;
mod pages;
mod redirect;
mod rejections;
mod views;
