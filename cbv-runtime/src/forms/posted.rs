//! What was posted for one field.

use super::data::{FormData, UploadedFile};

/// What was posted for one field: the values under its name.
#[derive(Debug, Clone, Copy)]
pub struct Posted<'a> {
    data: &'a FormData,
    name: &'a str,
    only: Option<&'a str>,
}

impl<'a> Posted<'a> {
    /// What was posted under a name.
    #[must_use]
    pub fn new(data: &'a FormData, name: &'a str) -> Self {
        Self { data, name, only: None }
    }

    /// One of the texts, as if nothing else had been posted.
    #[must_use]
    pub fn only(&self, text: &'a str) -> Self {
        Self { only: Some(text), ..*self }
    }

    /// The text: the last one, where there are several; `None` where nothing was posted.
    #[must_use]
    pub fn text(&self) -> Option<&'a str> {
        self.only.or_else(|| self.data.get(self.name))
    }

    /// The text, unless it is empty: an empty input is posted all the same.
    #[must_use]
    pub fn given(&self) -> Option<&'a str> {
        self.text().filter(|text| !text.is_empty())
    }

    /// All texts.
    pub fn texts(&self) -> impl Iterator<Item = &'a str> {
        let all = self.only.is_none().then(|| self.data.get_all(self.name));
        self.only.into_iter().chain(all.into_iter().flatten())
    }

    /// What was posted under this name with something behind it, as `-clear`.
    #[must_use]
    pub fn part(&self, suffix: &str) -> Option<&'a str> {
        self.data.get(&format!("{}{suffix}", self.name))
    }

    /// The file: the last one, where there are several.
    #[must_use]
    pub fn file(&self) -> Option<&'a UploadedFile> {
        self.data.file(self.name)
    }

    /// All files.
    pub fn files(&self) -> impl Iterator<Item = &'a UploadedFile> {
        self.data.files(self.name)
    }

    /// The name in the data: that of the field, with the prefix of the form.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// Everything that was posted.
    #[must_use]
    pub fn data(&self) -> &'a FormData {
        self.data
    }
}
