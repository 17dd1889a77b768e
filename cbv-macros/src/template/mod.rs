//! Templates while the crate that they belong to compiles: found, parsed, followed.

mod check;
mod home;
mod watch;

pub(crate) use check::check;
pub(crate) use home::Home;
pub(crate) use watch::{path_text, watched};
