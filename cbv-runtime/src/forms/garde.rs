//! What a struct says of itself to garde.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::Display;

use ::garde::Validate;
use ::garde::i18n::{
    I18n, InvalidCreditCard, InvalidEmail, InvalidPhoneNumber, InvalidUrl, IpKind, with_i18n,
};

use super::error::{FormErrors, ValidationError};
use super::messages;

/// A struct with attributes of garde.
#[derive(Debug)]
pub struct Ruled<'v, T>(pub &'v T);

impl<T: Validate> Ruled<'_, T> {
    /// The rules that it does not keep.
    #[must_use]
    pub fn errors(&self, context: &T::Context) -> FormErrors {
        errors_of(self.0, context)
    }
}

/// A struct that does not derive `Validate`. Its attributes are errors already.
pub trait Unruled {
    /// There are no rules.
    fn errors<Context>(&self, _: &Context) -> FormErrors {
        FormErrors::new()
    }
}

impl<T> Unruled for Ruled<'_, T> {}

/// The errors are of the fields, and of the form where garde names none.
fn errors_of<T: Validate>(value: &T, context: &T::Context) -> FormErrors {
    let said = Said::default();
    let report = with_i18n(&said, || value.validate_with(context));
    let mut errors = FormErrors::new();
    let Err(report) = report else { return errors };
    for (path, error) in report.iter() {
        let error = said.meant(error.message());
        match field_of(&path.to_string()) {
            "" => errors.add_to_form(error),
            field => errors.add(field.to_owned(), error),
        };
    }
    errors
}

/// The field of a path: `tags` of `tags[1].name`.
fn field_of(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default().trim_start_matches("r#")
}

/// What garde's own rules say: it takes a text for each, which names the error by its number.
#[derive(Default)]
struct Said(RefCell<Vec<ValidationError>>);

/// Before the number: no text of a user's own begins with it.
const NUMBERED: &str = "\u{1}cbv ";

impl Said {
    fn say(&self, error: ValidationError) -> Cow<'static, str> {
        let mut said = self.0.borrow_mut();
        said.push(error);
        Cow::Owned(format!("{NUMBERED}{}", said.len() - 1))
    }

    /// The error behind a text; a text of a rule of the user's own is one.
    fn meant(&self, text: &str) -> ValidationError {
        let number = text.strip_prefix(NUMBERED).and_then(|number| number.parse::<usize>().ok());
        let error = number.and_then(|number| self.0.borrow().get(number).cloned());
        error.unwrap_or_else(|| ValidationError::new(text.to_owned()))
    }

    fn invalid(&self, message: &'static str) -> Cow<'static, str> {
        self.say(ValidationError::new(message))
    }

    /// A rule about a part of the text.
    fn part(&self, message: &'static str, part: &dyn Display) -> Cow<'static, str> {
        self.say(ValidationError::new(message).with("pattern", part))
    }
}

/// Django's messages, where it has the rule. The length itself garde does not say.
impl I18n for Said {
    fn length_lower_than(&self, min: usize) -> Cow<'static, str> {
        let message = "Ensure this value has a length of at least {limit_value}.";
        self.say(ValidationError::new(message).code("min_length").with("limit_value", min))
    }

    fn length_greater_than(&self, max: usize) -> Cow<'static, str> {
        let message = "Ensure this value has a length of at most {limit_value}.";
        self.say(ValidationError::new(message).code("max_length").with("limit_value", max))
    }

    fn range_lower_than(&self, min: &dyn Display) -> Cow<'static, str> {
        self.say(messages::min_value(min))
    }

    fn range_greater_than(&self, max: &dyn Display) -> Cow<'static, str> {
        self.say(messages::max_value(max))
    }

    fn credit_card_invalid(&self, _: InvalidCreditCard) -> Cow<'static, str> {
        self.invalid("Enter a valid card number.")
    }

    fn pattern_no_match(&self, _: &dyn Display) -> Cow<'static, str> {
        self.invalid("Enter a valid value.")
    }

    fn contains_missing(&self, pattern: &dyn Display) -> Cow<'static, str> {
        self.part("Ensure this value contains {pattern}.", pattern)
    }

    fn url_invalid(&self, _: InvalidUrl) -> Cow<'static, str> {
        self.invalid("Enter a valid URL.")
    }

    fn prefix_missing(&self, pattern: &dyn Display) -> Cow<'static, str> {
        self.part("Ensure this value begins with {pattern}.", pattern)
    }

    fn suffix_missing(&self, pattern: &dyn Display) -> Cow<'static, str> {
        self.part("Ensure this value ends with {pattern}.", pattern)
    }

    fn phone_number_invalid(&self, _: InvalidPhoneNumber) -> Cow<'static, str> {
        self.invalid("Enter a valid phone number.")
    }

    fn ip_invalid(&self, kind: IpKind) -> Cow<'static, str> {
        self.invalid(match kind {
            IpKind::Any => "Enter a valid IPv4 or IPv6 address.",
            IpKind::V4 => "Enter a valid IPv4 address.",
            IpKind::V6 => "Enter a valid IPv6 address.",
        })
    }

    fn matches_field_mismatch(&self, field: &dyn Display) -> Cow<'static, str> {
        let message = "Ensure this value is that of {field}.";
        self.say(ValidationError::new(message).with("field", field))
    }

    fn email_invalid(&self, _: InvalidEmail) -> Cow<'static, str> {
        self.invalid("Enter a valid email address.")
    }

    fn ascii_invalid(&self) -> Cow<'static, str> {
        self.invalid("Enter letters, digits and signs of ASCII only.")
    }

    fn alphanumeric_invalid(&self) -> Cow<'static, str> {
        self.invalid("Enter letters and digits only.")
    }

    fn required_not_set(&self) -> Cow<'static, str> {
        self.say(messages::required())
    }
}
