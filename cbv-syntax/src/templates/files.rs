//! Templates in files.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::check::Sources;

/// The templates below a folder, by their paths in it. Each is read when it is needed.
///
/// Files whose names start with a dot and files that are not UTF-8 are left out.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at this path.
    ///
    /// # Errors
    ///
    /// It does not exist, or cannot be read.
    pub fn new(path: impl Into<PathBuf>) -> io::Result<Self> {
        let path = path.into();
        fs::read_dir(&path).map(|_| Self(path))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The paths of all files below it, whatever they hold, in their order.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let mut names = Vec::new();
        collect(&self.0, "", &mut names);
        names.sort();
        names
    }

    /// The file of a template.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Sources for Folder {
    fn get(&self, name: &str) -> Option<String> {
        if is_name(name) { fs::read_to_string(self.file(name)).ok() } else { None }
    }

    fn names(&self) -> Vec<String> {
        let mut names = self.files();
        names.retain(|name| self.get(name).is_some());
        names
    }
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if !is_name(name) {
            continue;
        }
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), names);
        } else {
            names.push(name);
        }
    }
}

/// Whether a name can be that of a file below the folder, and is not hidden. The engine reads no
/// other file.
#[must_use]
pub fn is_name(name: &str) -> bool {
    let below = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let is_hidden = |segment: &str| segment.is_empty() || segment.starts_with('.');
    below && !name.contains('\\') && !name.split('/').any(is_hidden)
}
