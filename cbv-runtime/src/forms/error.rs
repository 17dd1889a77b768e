//! What is wrong with what was posted.

use std::borrow::Cow;
use std::fmt;

/// One thing that is wrong with what was posted: Django's `ValidationError`.
///
/// The message names its parameters in braces.
///
/// ```
/// use cbv::forms::ValidationError;
///
/// let error = ValidationError::new("At most {limit_value} pages.")
///     .code("max_value")
///     .with("limit_value", 500);
/// assert_eq!(error.to_string(), "At most 500 pages.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationError {
    code: Cow<'static, str>,
    message: Cow<'static, str>,
    parameters: Vec<(&'static str, String)>,
}

impl ValidationError {
    /// An error with the code `invalid`.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { code: Cow::Borrowed("invalid"), message: message.into(), parameters: Vec::new() }
    }

    /// Names the kind of the error, which messages of one's own and translations go by.
    #[must_use]
    pub fn code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = code.into();
        self
    }

    /// Sets a parameter of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.parameters.push((name, value.to_string()));
        self
    }

    /// The same error with another message.
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = message.into();
        self
    }

    /// The code: `required`, `max_length`, ..
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.code
    }

    /// The message before its parameters are filled in: what a translation goes by.
    #[must_use]
    pub fn template(&self) -> &str {
        &self.message
    }

    /// The parameters of the message.
    pub fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parameters.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// A message with the parameters of this error.
    pub(crate) fn filled(&self, message: &str) -> String {
        let mut text = String::with_capacity(message.len());
        let mut rest = message;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let found = after.split_once('}').and_then(|(name, after)| {
                let value = self.parameters().find(|(known, _)| *known == name)?.1;
                Some((value, after))
            });
            match found {
                Some((value, after)) => {
                    text.push_str(value);
                    rest = after;
                }
                None => {
                    text.push('{');
                    rest = after;
                }
            }
        }
        text.push_str(rest);
        text
    }
}

/// The message with its parameters filled in.
impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.filled(&self.message))
    }
}

impl std::error::Error for ValidationError {}

/// A text is an error without parameters.
impl From<&'static str> for ValidationError {
    fn from(message: &'static str) -> Self {
        Self::new(message)
    }
}

/// A text is an error without parameters.
impl From<String> for ValidationError {
    fn from(message: String) -> Self {
        Self::new(message)
    }
}

/// All that is wrong with what was posted: of fields, and of the form as a whole (Django's
/// `non_field_errors`).
///
/// ```
/// use cbv::forms::FormErrors;
///
/// let mut errors = FormErrors::new();
/// errors.add("slug", "There is such a book already.");
/// errors.add_to_form("Say who wrote it.");
/// assert_eq!(errors.of("slug")[0].to_string(), "There is such a book already.");
/// assert_eq!(errors.of_form().len(), 1);
/// ```
///
/// As a [`cbv::Error`](crate::Error) it has the status 422, and a view with a form shows the form again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormErrors {
    of_form: Vec<ValidationError>,
    of_fields: Vec<(Cow<'static, str>, Vec<ValidationError>)>,
}

impl FormErrors {
    /// No errors.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One error of a field.
    pub fn of_field(
        field: impl Into<Cow<'static, str>>,
        error: impl Into<ValidationError>,
    ) -> Self {
        let mut errors = Self::new();
        errors.add(field, error);
        errors
    }

    /// Adds an error of a field. A field that the form does not have is one of the form as a whole.
    pub fn add(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        error: impl Into<ValidationError>,
    ) -> &mut Self {
        let (field, error) = (field.into(), error.into());
        match self.of_fields.iter_mut().find(|(name, _)| *name == field) {
            Some((_, errors)) => errors.push(error),
            None => self.of_fields.push((field, vec![error])),
        }
        self
    }

    /// Adds an error of the form as a whole.
    pub fn add_to_form(&mut self, error: impl Into<ValidationError>) -> &mut Self {
        self.of_form.push(error.into());
        self
    }

    /// Adds an error of a field, or of the form as a whole where there is no field for it.
    #[cfg(feature = "sea-orm")]
    pub(super) fn add_at(&mut self, field: Option<&'static str>, error: ValidationError) {
        match field {
            Some(field) => self.add(field, error),
            None => self.add_to_form(error),
        };
    }

    /// The errors of a field.
    #[must_use]
    pub fn of(&self, field: &str) -> &[ValidationError] {
        let found = self.of_fields.iter().find(|(name, _)| name == field);
        found.map_or(&[], |(_, errors)| errors)
    }

    /// The errors of the form as a whole.
    #[must_use]
    pub fn of_form(&self) -> &[ValidationError] {
        &self.of_form
    }

    /// The fields that have errors, with these.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &[ValidationError])> {
        self.of_fields.iter().map(|(name, errors)| (name.as_ref(), errors.as_slice()))
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.of_form.is_empty() && self.of_fields.is_empty()
    }

    /// An error, where something is wrong.
    #[cfg(feature = "sea-orm")]
    pub(crate) fn into_result(self) -> Result<(), crate::error::Error> {
        if self.is_empty() { Ok(()) } else { Err(self.into()) }
    }

    /// Without those of the form as a whole.
    pub(super) fn of_fields_alone(self) -> Self {
        Self { of_form: Vec::new(), ..self }
    }

    /// Adds the errors of another.
    pub fn merge(&mut self, other: Self) -> &mut Self {
        self.of_form.extend(other.of_form);
        for (field, errors) in other.of_fields {
            for error in errors {
                self.add(field.clone(), error);
            }
        }
        self
    }
}

impl fmt::Display for FormErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_fields = self.of_fields.iter().flat_map(|(name, errors)| {
            errors.iter().map(move |error| (Some(name.as_ref()), error))
        });
        let all = self.of_form.iter().map(|error| (None::<&str>, error)).chain(of_fields);
        for (position, (field, error)) in all.enumerate() {
            if position > 0 {
                f.write_str("; ")?;
            }
            match field {
                Some(field) => write!(f, "{field}: {error}")?,
                None => write!(f, "{error}")?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for FormErrors {}

/// An error of the form as a whole.
impl From<ValidationError> for FormErrors {
    fn from(error: ValidationError) -> Self {
        Self { of_form: vec![error], of_fields: Vec::new() }
    }
}

/// An error of the form as a whole.
impl From<&'static str> for FormErrors {
    fn from(message: &'static str) -> Self {
        ValidationError::new(message).into()
    }
}
