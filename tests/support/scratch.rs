//! A folder for what tests write.

use std::path::{Path, PathBuf};

/// One for each database: both may be tested at once.
pub(crate) fn scratch() -> PathBuf {
    let database =
        if std::env::var_os("CBV_TEST_POSTGRES").is_some() { "postgres" } else { "sqlite" };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(database);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
