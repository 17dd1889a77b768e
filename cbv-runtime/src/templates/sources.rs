//! Where templates come from.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use minijinja::Environment;

/// The templates by name.
#[derive(Clone)]
pub(super) enum Sources {
    /// Files, read again when they change.
    Folder(PathBuf),
    /// Texts.
    Texts(Arc<BTreeMap<String, String>>),
}

impl Sources {
    pub(super) fn load_into(&self, env: &mut Environment<'static>) {
        match self.clone() {
            Self::Folder(folder) => env.set_loader(minijinja::path_loader(folder)),
            Self::Texts(texts) => env.set_loader(move |name| Ok(texts.get(name).cloned())),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        match self {
            Self::Folder(folder) => file_of(folder, name).is_some_and(|file| file.is_file()),
            Self::Texts(texts) => texts.contains_key(name),
        }
    }

    /// All of them, with their texts.
    pub(super) fn all(&self) -> io::Result<BTreeMap<String, String>> {
        match self {
            Self::Folder(folder) => {
                let mut found = BTreeMap::new();
                collect(folder, "", &mut found)?;
                Ok(found)
            }
            Self::Texts(texts) => Ok(texts.as_ref().clone()),
        }
    }
}

/// The file of a template: below the folder, and not hidden, as the engine's own loader has it.
fn file_of(folder: &Path, name: &str) -> Option<PathBuf> {
    let mut file = folder.to_path_buf();
    for segment in name.split('/') {
        if segment.starts_with('.') || segment.contains('\\') {
            return None;
        }
        file.push(segment);
    }
    Some(file)
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.starts_with('.') {
            continue;
        }
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), found)?;
        } else {
            found.insert(name, fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
