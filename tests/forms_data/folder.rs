//! A folder for one test.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Gone when this is.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let name = format!("forms-data-{name}-{}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The names of what is in it.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("a folder");
        entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into()).collect()
    }

    /// Waits until there is something in it, or nothing any more.
    pub(crate) async fn becomes_empty(&self, is_empty: bool) {
        for _ in 0..1_000 {
            if self.files().is_empty() == is_empty {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{:?} in {}", self.files(), self.0.display());
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
