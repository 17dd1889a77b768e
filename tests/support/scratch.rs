//! A folder for what tests write.

use std::path::{Path, PathBuf};

/// Cargo names one to what is in `tests`, and none to examples.
const FOLDER: &str = match option_env!("CARGO_TARGET_TMPDIR") {
    Some(folder) => folder,
    None => concat!(env!("CARGO_MANIFEST_DIR"), "/target/tmp"),
};

/// One for each database: both may be tested at once.
pub(crate) fn scratch() -> PathBuf {
    let database =
        if std::env::var_os("CBV_TEST_POSTGRES").is_some() { "postgres" } else { "sqlite" };
    let folder = Path::new(FOLDER).join(database);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}
