//! The version of all templates.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use cbv_syntax::templates::Sources as _;

use super::sources::Sources;

/// A number that is another one once a template has changed.
pub(super) fn version(sources: &Sources) -> u64 {
    let mut hasher = DefaultHasher::new();
    match sources {
        Sources::Folder(folder) => {
            for name in sources.names() {
                stamp(&folder.join(&name)).hash(&mut hasher);
                name.hash(&mut hasher);
            }
        }
        Sources::Texts(texts) => texts.hash(&mut hasher),
        Sources::Embedded(texts) => texts.hash(&mut hasher),
    }
    hasher.finish()
}

/// What a file has another of once it is written.
fn stamp(file: &Path) -> Option<impl Hash> {
    let data = fs::metadata(file).ok()?;
    Some((data.modified().ok(), data.len()))
}
