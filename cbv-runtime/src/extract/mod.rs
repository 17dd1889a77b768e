//! What is extracted from a request: captures of its path, its query, the arguments of handlers.

pub(crate) mod argument;
pub(crate) mod capture;
pub(crate) mod captured;
pub(crate) mod converter;
mod extraction;
pub(crate) mod query;
pub(crate) mod rejected;
