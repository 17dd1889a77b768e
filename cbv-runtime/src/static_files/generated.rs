//! The functions that the code of `static_files!` calls.

use std::path::Path;

use super::StaticFiles;
use super::embedded::Embedded;
use super::names::Names;
use super::service::Source;

/// In a debug build: the files of the folder.
#[must_use]
pub fn in_folder(folder: &'static str) -> StaticFiles {
    StaticFiles::new(Names::plain(), Source::folder(Path::new(folder)))
}

/// In a release build: what is in the files, sorted by name.
#[must_use]
pub fn embedded(files: &'static [(&'static str, &'static [u8])]) -> StaticFiles {
    let embedded = Embedded::new(files);
    StaticFiles::new(embedded.names(), Source::embedded(embedded))
}
