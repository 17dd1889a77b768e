//! Files.

use std::borrow::Cow;

use super::MultipleChoiceField;
use crate::forms::attributes::Attributes;
use crate::forms::data::UploadedFile;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue, HasEmpty};
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::rules;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// A file that is posted: Django's `FileField`. What it may contain is told from the content, whatever the
/// client calls it.
///
/// ```
/// use cbv::forms::UploadedFile;
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct Manuscript {
///     title: String,
///     #[form(content_types = ["application/pdf"], max_size = 5_000_000)]
///     text: UploadedFile,
///     pictures: Vec<UploadedFile>,
/// }
/// ```
///
/// A struct with files is posted by a form with `enctype="multipart/form-data"`: `form.is_multipart` says it.
#[derive(Debug, Clone, Default)]
pub struct FileField {
    content_types: Vec<Cow<'static, str>>,
    max_size: Option<u64>,
    allows_empty: bool,
}

impl FileField {
    /// The content types that are taken, as `image/png`; `image/*` stands for all of a kind. Without it,
    /// all are.
    #[must_use]
    pub fn content_types<T: Into<Cow<'static, str>>>(
        mut self,
        types: impl IntoIterator<Item = T>,
    ) -> Self {
        self.content_types = types.into_iter().map(Into::into).collect();
        self
    }

    /// The largest file, in bytes. What is larger has been read already:
    /// [`FormLimits`](crate::forms::FormLimits) stop it before.
    #[must_use]
    pub fn max_size(mut self, bytes: u64) -> Self {
        self.max_size = Some(bytes);
        self
    }

    /// Takes files without content: Django's `allow_empty_file`.
    #[must_use]
    pub fn allow_empty_file(mut self, allow: bool) -> Self {
        self.allows_empty = allow;
        self
    }

    fn errors(&self, file: &UploadedFile, errors: &mut Vec<ValidationError>) {
        if file.size() == 0 && !self.allows_empty {
            errors.push(messages::empty_file());
            return;
        }
        if let Some(limit) = self.max_size.filter(|limit| file.size() > *limit) {
            errors.push(messages::max_size(limit, file.size()));
        }
        let is_of = |taken: &Cow<'static, str>| is_of_type(file.content_type(), taken);
        if !self.content_types.is_empty() && !self.content_types.iter().any(is_of) {
            errors.push(messages::content_type(&self.content_types));
        }
    }

    fn attributes(&self, attributes: &mut Attributes) {
        if !self.content_types.is_empty() {
            attributes.set("accept", self.content_types.join(","));
        }
    }
}

fn is_of_type(given: &str, taken: &str) -> bool {
    match taken.strip_suffix("/*") {
        Some(kind) => given.split('/').next() == Some(kind),
        None => given == taken,
    }
}

impl Field for FileField {
    type Value = UploadedFile;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<UploadedFile>, Vec<ValidationError>> {
        match posted.file() {
            Some(file) => Ok(Some(file.clone())),
            // A form without its encoding posts the name of the file.
            None if posted.text().is_some_and(|text| !text.is_empty()) => {
                Err(vec![messages::no_file()])
            }
            None => Ok(None),
        }
    }

    fn clean_each(&self, posted: &Posted<'_>) -> Result<Vec<UploadedFile>, Vec<ValidationError>> {
        Ok(posted.files().cloned().collect())
    }

    fn check(&self, file: &UploadedFile, errors: &mut Vec<ValidationError>) {
        self.errors(file, errors);
    }

    fn show(&self, _: &UploadedFile) -> Shown {
        Shown::Nothing
    }

    fn widget(&self) -> Widget {
        Widget::file()
    }

    fn list_widget(&self) -> Widget {
        Widget::files()
    }

    fn widget_attributes(&self, _: &Widget, attributes: &mut Attributes) {
        self.attributes(attributes);
    }
}

impl FormValue for UploadedFile {
    type Field = FileField;
}

/// What is to become of a file that is stored: Django's `ClearableFileInput`. Without a new file the old one
/// stays; a box takes it away.
///
/// [`FormInstance::stored_file`](crate::forms::FormInstance::stored_file) says which one is there.
#[derive(Debug, Clone, Default)]
pub enum FileChange {
    /// It stays.
    #[default]
    Keep,
    /// It goes.
    Clear,
    /// This one takes its place.
    Replace(UploadedFile),
}

impl FileChange {
    /// The new file.
    #[must_use]
    pub fn new_file(&self) -> Option<&UploadedFile> {
        match self {
            Self::Replace(file) => Some(file),
            Self::Keep | Self::Clear => None,
        }
    }
}

impl HasEmpty for FileChange {
    fn empty() -> Self {
        Self::Keep
    }
}

impl FormValue for FileChange {
    type Field = FileChangeField;
}

/// The field of a [`FileChange`].
#[derive(Debug, Clone, Default)]
pub struct FileChangeField(FileField);

impl Field for FileChangeField {
    type Value = FileChange;

    const REQUIRED: bool = false;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<FileChange>, Vec<ValidationError>> {
        let is_cleared = posted.part("-clear").is_some_and(|text| !text.is_empty());
        match (self.0.clean(posted)?, is_cleared) {
            // Django refuses both at once, too.
            (Some(_), true) => Err(vec![messages::contradiction()]),
            (Some(file), false) => Ok(Some(FileChange::Replace(file))),
            (None, true) => Ok(Some(FileChange::Clear)),
            (None, false) => Ok(Some(FileChange::Keep)),
        }
    }

    fn check(&self, change: &FileChange, errors: &mut Vec<ValidationError>) {
        if let FileChange::Replace(file) = change {
            self.0.errors(file, errors);
        }
    }

    fn show(&self, _: &FileChange) -> Shown {
        Shown::Nothing
    }

    fn widget(&self) -> Widget {
        Widget::clearable_file()
    }

    fn widget_attributes(&self, _: &Widget, attributes: &mut Attributes) {
        self.0.attributes(attributes);
    }
}

impl rules::ContentTypes for FileField {
    fn content_types<T: Into<Cow<'static, str>>>(self, types: impl IntoIterator<Item = T>) -> Self {
        self.content_types(types)
    }
}

impl rules::MaxSize for FileField {
    fn max_size(self, bytes: u64) -> Self {
        self.max_size(bytes)
    }
}

impl rules::AllowEmptyFile for FileField {
    fn allow_empty_file(self, allow: bool) -> Self {
        self.allow_empty_file(allow)
    }
}

impl rules::ContentTypes for FileChangeField {
    fn content_types<T: Into<Cow<'static, str>>>(self, types: impl IntoIterator<Item = T>) -> Self {
        Self(self.0.content_types(types))
    }
}

impl rules::MaxSize for FileChangeField {
    fn max_size(self, bytes: u64) -> Self {
        Self(self.0.max_size(bytes))
    }
}

impl rules::AllowEmptyFile for FileChangeField {
    fn allow_empty_file(self, allow: bool) -> Self {
        Self(self.0.allow_empty_file(allow))
    }
}

impl rules::ContentTypes for MultipleChoiceField<FileField> {
    fn content_types<T: Into<Cow<'static, str>>>(self, types: impl IntoIterator<Item = T>) -> Self {
        self.map(|file| file.content_types(types))
    }
}

impl rules::MaxSize for MultipleChoiceField<FileField> {
    fn max_size(self, bytes: u64) -> Self {
        self.map(|file| file.max_size(bytes))
    }
}
