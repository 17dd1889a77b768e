//! Templates while the crate that they belong to compiles: found, parsed, followed.

mod check;
mod home;

pub(crate) use check::check;
pub(crate) use home::{Home, VARIABLE};
