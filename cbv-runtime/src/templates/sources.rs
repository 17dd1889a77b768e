//! Where templates come from.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use cbv_templates::{Folder, is_name};
use minijinja::Environment;

use super::broken::BrokenTemplates;

/// The templates by name.
#[derive(Clone)]
pub(super) enum Sources {
    /// Files, read again when they change.
    Folder(PathBuf),
    /// Texts.
    Texts(Arc<BTreeMap<String, String>>),
    /// Texts in the binary.
    Embedded(&'static [(&'static str, &'static str)]),
}

impl Sources {
    pub(super) fn load_into(&self, env: &mut Environment<'static>) {
        match self.clone() {
            Self::Folder(folder) => {
                let file = minijinja::path_loader(folder);
                env.set_loader(move |name| if is_name(name) { file(name) } else { Ok(None) });
            }
            Self::Texts(texts) => env.set_loader(move |name| Ok(texts.get(name).cloned())),
            Self::Embedded(texts) => env.set_loader(move |name| Ok(embedded(texts, name))),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        match self {
            Self::Folder(folder) => is_name(name) && folder.join(name).is_file(),
            Self::Texts(texts) => texts.contains_key(name),
            Self::Embedded(texts) => embedded(texts, name).is_some(),
        }
    }

    /// What is said of all of them.
    pub(super) fn checked(&self) -> Result<cbv_templates::Checked, BrokenTemplates> {
        match self {
            Self::Folder(folder) => match Folder::new(folder) {
                Ok(folder) => Ok(cbv_templates::check(&folder)),
                Err(error) => Err(BrokenTemplates::unreadable(folder, &error)),
            },
            Self::Texts(texts) => Ok(cbv_templates::check(texts.as_ref())),
            Self::Embedded(texts) => {
                let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
                let texts: BTreeMap<_, _> = texts.iter().map(owned).collect();
                Ok(cbv_templates::check(&texts))
            }
        }
    }
}

/// They are sorted by name.
fn embedded(texts: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    let at = texts.binary_search_by_key(&name, |(name, _)| name).ok()?;
    Some(texts[at].1)
}
