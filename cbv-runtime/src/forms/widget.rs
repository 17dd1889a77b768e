//! How a field is shown and read: Django's widgets.

use std::borrow::Cow;

use super::attributes::{Attributes, IntoAttributeValue};
use super::posted::Posted;
use super::shown::Shown;

/// How a field is shown: Django's `Widget`. It is a template, with attributes of its tag.
///
/// ```
/// use cbv::forms::Widget;
///
/// let widget = Widget::textarea().attribute("rows", 3).attribute("placeholder", "What do you think?");
/// assert_eq!(widget.template(), "cbv/forms/textarea.html");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Widget {
    kind: Kind,
    /// Instead of the one of its kind.
    template: Option<Cow<'static, str>>,
    attributes: Attributes,
}

/// What the rules of a field, and what is posted, depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// An `<input>` of this type.
    Input(Cow<'static, str>),
    /// A `<textarea>`.
    Textarea,
    /// A checkbox that stands alone.
    Checkbox,
    /// A `<select>`.
    Select {
        /// Whether several can be chosen.
        multiple: bool,
    },
    /// Radio buttons.
    Radios,
    /// A checkbox for each choice.
    Checkboxes,
    /// An `<input type="file">`.
    File {
        /// Whether several can be chosen.
        multiple: bool,
        /// Whether a box says that the stored file goes.
        clearable: bool,
    },
    /// A template of the application.
    Other,
}

impl Kind {
    /// The template of the library that shows it.
    pub(super) const fn template(&self) -> Option<&'static str> {
        Some(match self {
            Self::Input(_) => "cbv/forms/input.html",
            Self::Textarea => "cbv/forms/textarea.html",
            Self::Checkbox => "cbv/forms/checkbox.html",
            Self::Select { .. } => "cbv/forms/select.html",
            Self::Radios | Self::Checkboxes => "cbv/forms/choices.html",
            Self::File { .. } => "cbv/forms/file.html",
            Self::Other => return None,
        })
    }
}

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident $type:literal;)*) => {
        $($(#[$doc])*
        #[must_use]
        pub const fn $name() -> Self {
            Self::of(Kind::Input(Cow::Borrowed($type)))
        })*
    };
}

impl Widget {
    const fn of(kind: Kind) -> Self {
        Self { kind, template: None, attributes: Attributes::new() }
    }

    inputs! {
        /// `<input type="text">`: Django's `TextInput`.
        text "text";
        /// `<input type="number">`: Django's `NumberInput`.
        number "number";
        /// `<input type="email">`: Django's `EmailInput`.
        email "email";
        /// `<input type="url">`: Django's `URLInput`.
        url "url";
        /// `<input type="search">`: Django's `SearchInput`.
        search "search";
        /// `<input type="tel">`: Django's `TelInput`.
        tel "tel";
        /// `<input type="color">`: Django's `ColorInput`.
        color "color";
        /// `<input type="date">`; the field then reads and shows ISO 8601.
        date "date";
        /// `<input type="time">`.
        time "time";
        /// `<input type="datetime-local">`.
        datetime_local "datetime-local";
        /// `<input type="hidden">`: Django's `HiddenInput`.
        hidden "hidden";
        /// `<input type="password">`: Django's `PasswordInput`. What was typed is never shown again.
        password "password";
    }

    /// An `<input>` of another type.
    #[must_use]
    pub const fn input(kind: &'static str) -> Self {
        Self::of(Kind::Input(Cow::Borrowed(kind)))
    }

    /// `<textarea>` of 40 columns and 10 rows: Django's `Textarea`.
    #[must_use]
    pub fn textarea() -> Self {
        Self::of(Kind::Textarea).attribute("cols", "40").attribute("rows", "10")
    }

    /// A checkbox: Django's `CheckboxInput`.
    #[must_use]
    pub const fn checkbox() -> Self {
        Self::of(Kind::Checkbox)
    }

    /// `<select>`: Django's `Select`.
    #[must_use]
    pub const fn select() -> Self {
        Self::of(Kind::Select { multiple: false })
    }

    /// `<select multiple>`: Django's `SelectMultiple`.
    #[must_use]
    pub const fn select_multiple() -> Self {
        Self::of(Kind::Select { multiple: true })
    }

    /// Radio buttons: Django's `RadioSelect`.
    #[must_use]
    pub const fn radios() -> Self {
        Self::of(Kind::Radios)
    }

    /// A checkbox for each choice: Django's `CheckboxSelectMultiple`.
    #[must_use]
    pub const fn checkboxes() -> Self {
        Self::of(Kind::Checkboxes)
    }

    /// `<input type="file">`: Django's `FileInput`.
    #[must_use]
    pub const fn file() -> Self {
        Self::of(Kind::File { multiple: false, clearable: false })
    }

    /// `<input type="file">` with a box that takes the stored file away, where the field may be empty:
    /// Django's `ClearableFileInput`.
    #[must_use]
    pub const fn clearable_file() -> Self {
        Self::of(Kind::File { multiple: false, clearable: true })
    }

    /// `<input type="file" multiple>`.
    #[must_use]
    pub const fn files() -> Self {
        Self::of(Kind::File { multiple: true, clearable: false })
    }

    /// A template of the application. It has `widget` and `field`, see the guide.
    #[must_use]
    pub fn template_of(template: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: Kind::Other, template: Some(template.into()), attributes: Attributes::new() }
    }

    /// The same shown by another template.
    #[must_use]
    pub fn with_template(mut self, template: impl Into<Cow<'static, str>>) -> Self {
        self.template = Some(template.into());
        self
    }

    /// Sets an attribute of the tag.
    #[must_use]
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl IntoAttributeValue,
    ) -> Self {
        self.attributes.set(name, value);
        self
    }

    /// Sets an attribute without a value, such as `autofocus`.
    #[must_use]
    pub fn flag(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.flag(name, true);
        self
    }

    /// The template.
    #[must_use]
    pub fn template(&self) -> &str {
        let own = self.template.as_deref();
        own.or_else(|| self.kind.template()).unwrap_or_default()
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// The attributes that were set.
    #[must_use]
    pub fn attributes(&self) -> &Attributes {
        &self.attributes
    }

    /// The type of an `<input>`.
    #[must_use]
    pub fn input_type(&self) -> Option<&str> {
        match &self.kind {
            Kind::Input(kind) => Some(kind),
            Kind::Checkbox | Kind::Checkboxes => Some("checkbox"),
            Kind::Radios => Some("radio"),
            Kind::File { .. } => Some("file"),
            Kind::Textarea | Kind::Select { .. } | Kind::Other => None,
        }
    }

    /// Whether the user does not see it.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.input_type() == Some("hidden")
    }

    /// Whether several tags make it, so that a label of one of them cannot name all: Django's
    /// `use_fieldset`.
    #[must_use]
    pub fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Radios | Kind::Checkboxes)
    }

    /// Whether it shows the choices of the field.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        self.is_group() || matches!(self.kind, Kind::Select { .. })
    }

    /// Whether several values can be posted.
    #[must_use]
    pub fn takes_several(&self) -> bool {
        matches!(
            self.kind,
            Kind::Select { multiple: true } | Kind::Checkboxes | Kind::File { multiple: true, .. }
        )
    }

    /// What was posted as this widget shows it, where the field does not say: Django's
    /// `value_from_datadict`.
    #[must_use]
    pub fn show_again(&self, posted: &Posted<'_>) -> Shown {
        match (&self.kind, posted.text()) {
            (Kind::File { .. }, _) => Shown::Nothing,
            (Kind::Checkbox, text) => Shown::Checked(text.is_some_and(is_checked)),
            _ if self.takes_several() => Shown::Many(posted.texts().map(str::to_owned).collect()),
            (_, None | Some("")) => Shown::Nothing,
            (_, Some(text)) => Shown::text(text),
        }
    }

    /// Whether what was typed is shown again.
    #[must_use]
    pub fn shows_again(&self) -> bool {
        !matches!(self.kind, Kind::File { .. }) && self.input_type() != Some("password")
    }
}

/// Whether a text stands for a checkbox that is checked: what a script or a test posts may say that it is
/// not.
pub(super) fn is_checked(text: &str) -> bool {
    !text.is_empty() && !text.eq_ignore_ascii_case("false")
}
