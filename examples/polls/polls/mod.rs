//! The application `polls`.

pub(crate) mod models;
pub(crate) mod urls;
mod views;
