//! Templates while the crate that they belong to compiles: found, parsed, followed.

mod check;
mod home;
mod reported;
mod statics;
mod uses;

pub(crate) use check::{check, check_block, check_default};
#[cfg(feature = "static-files")]
pub(crate) use home::STATIC_VARIABLE;
pub(crate) use home::{Home, VARIABLE};
pub(crate) use statics::check as check_static_files;
pub(crate) use uses::is_first_use;
