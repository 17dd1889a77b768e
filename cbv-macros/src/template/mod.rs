//! Templates while the crate that they belong to compiles: found, parsed, followed.

mod check;
mod home;

pub(crate) use check::{check, check_default};
pub(crate) use home::{Home, VARIABLE};
