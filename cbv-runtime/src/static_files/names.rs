//! The names of files in URLs, and back.

use std::collections::HashMap;

use super::fingerprint::Fingerprint;

/// Which file a name in a URL means.
#[derive(Clone, Default)]
pub(super) struct Names {
    /// From files to the names that are shown.
    shown: HashMap<String, String>,
    /// And back.
    files: HashMap<String, String>,
}

impl Names {
    /// Each file under its own name.
    pub(super) fn plain() -> Self {
        Self::default()
    }

    /// Files with the fingerprints of what is in them.
    pub(super) fn with_fingerprints<E, C: AsRef<[u8]>>(
        files: &[String],
        content: impl Fn(&str) -> Result<C, E>,
    ) -> Result<Self, E> {
        let mut names = Self::default();
        for file in files {
            names.add(file, Fingerprint::of(content(file)?.as_ref()));
        }
        Ok(names)
    }

    pub(super) fn add(&mut self, file: &str, fingerprint: Fingerprint) {
        let shown = fingerprint.in_name(file);
        self.files.insert(shown.clone(), file.to_owned());
        self.shown.insert(file.to_owned(), shown);
    }

    /// The name of a file in its URL.
    pub(super) fn shown<'a>(&'a self, file: &'a str) -> &'a str {
        self.shown.get(file).map_or(file, String::as_str)
    }

    /// The file of a name with a fingerprint.
    pub(super) fn file(&self, shown: &str) -> Option<&str> {
        self.files.get(shown).map(String::as_str)
    }
}
