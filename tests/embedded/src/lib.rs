//! Compiled without debug assertions, whatever the profile: as a release build.

use cbv::{StaticFiles, Templates};

/// Whether that is so.
pub const IS_RELEASE: bool = !cfg!(debug_assertions);

/// The templates of the folder `templates`.
#[must_use]
pub fn templates() -> Templates {
    cbv::templates!(dir = "../templates")
}

/// The files of the folder `static`.
#[must_use]
pub fn static_files() -> StaticFiles {
    cbv::static_files!(dir = "../static")
}
