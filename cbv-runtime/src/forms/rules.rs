//! The rules that fields can have: one trait for each of Django's options.
//!
//! `#[form(max_length = 5)]` is `MaxLength::max_length(field, 5)`: an option that a field does not have is an
//! error at the option. Forms written by hand call the methods of the fields.

/// `max_length`: the longest text.
///
/// ```
/// use cbv::forms::{CharField, FormValue, rules::MaxLength};
///
/// let field = MaxLength::max_length(<String as FormValue>::Field::default(), 5);
/// # let _: CharField = field;
/// ```
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `max_length`",
    label = "remove it, or make the field a text: `String`"
)]
pub trait MaxLength: Sized {
    /// The longest text, in characters.
    #[must_use]
    fn max_length(self, characters: usize) -> Self;
}

/// `min_length`: the shortest text.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `min_length`",
    label = "remove it, or make the field a text: `String`"
)]
pub trait MinLength: Sized {
    /// The shortest text, in characters.
    #[must_use]
    fn min_length(self, characters: usize) -> Self;
}

/// `strip`: whether blanks around a text are cut off.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `strip`",
    label = "remove it, or make the field a text: `String`"
)]
pub trait Strip: Sized {
    /// Whether blanks around the text are cut off.
    #[must_use]
    fn strip(self, strip: bool) -> Self;
}

/// `pattern`: a regular expression that a text has to match.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `pattern`",
    label = "remove it, or make the field a text: `String`"
)]
pub trait Pattern: Sized {
    /// The regular expression, in the syntax of the crate `regex`.
    ///
    /// # Panics
    ///
    /// It is none.
    #[must_use]
    #[track_caller]
    fn pattern(self, regex: &str) -> Self;
}

/// `allow_unicode`: whether a slug takes letters and digits of all languages.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `allow_unicode`",
    label = "remove it, or write `field = SlugField`"
)]
pub trait AllowUnicode: Sized {
    /// Whether letters and digits of all languages are taken.
    #[must_use]
    fn allow_unicode(self, allow: bool) -> Self;
}

/// `assume_scheme`: the scheme of a URL that is typed without one.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `assume_scheme`",
    label = "remove it, or write `field = URLField`"
)]
pub trait AssumeScheme: Sized {
    /// The scheme of a URL that is typed without one; else `https`.
    #[must_use]
    fn assume_scheme(self, scheme: &'static str) -> Self;
}

/// `min_value`: the lowest number.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `min_value` of the type `{V}`",
    label = "write a number of the type of the field, or remove it"
)]
pub trait MinValue<V>: Sized {
    /// The lowest number.
    #[must_use]
    fn min_value(self, value: V) -> Self;
}

/// `max_value`: the highest number.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `max_value` of the type `{V}`",
    label = "write a number of the type of the field, or remove it"
)]
pub trait MaxValue<V>: Sized {
    /// The highest number.
    #[must_use]
    fn max_value(self, value: V) -> Self;
}

/// `step_size`: what a number is a multiple of, counted from `min_value`.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `step_size` of the type `{V}`",
    label = "write a number of the type of the field, or remove it"
)]
pub trait StepSize<V>: Sized {
    /// What the number is a multiple of, counted from the lowest one.
    ///
    /// # Panics
    ///
    /// The step is not above zero.
    #[must_use]
    #[track_caller]
    fn step_size(self, step: V) -> Self;
}

/// `max_digits`: how many digits a decimal has at most.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `max_digits`",
    label = "remove it, or make the field a `rust_decimal::Decimal`"
)]
pub trait MaxDigits: Sized {
    /// How many digits the number has at most, those after the point among them.
    #[must_use]
    fn max_digits(self, digits: u32) -> Self;
}

/// `decimal_places`: how many digits a decimal has after the point at most.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `decimal_places`",
    label = "remove it, or make the field a `rust_decimal::Decimal`"
)]
pub trait DecimalPlaces: Sized {
    /// How many digits the number has after the point at most.
    #[must_use]
    fn decimal_places(self, digits: u32) -> Self;
}

/// `input_formats`: how dates and times may be typed.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `input_formats`",
    label = "remove it, or make the field a date or a time: `chrono::NaiveDate`"
)]
pub trait InputFormats: Sized {
    /// How it may be typed, in the order in which they are tried: `["%d.%m.%Y"]`. The directives are those of
    /// `strptime`.
    ///
    /// # Panics
    ///
    /// A format has a directive that is none.
    #[must_use]
    #[track_caller]
    fn input_formats(self, formats: impl IntoIterator<Item = &'static str>) -> Self;
}

/// `protocol`: which addresses are taken.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `protocol`",
    label = "remove it, or make the field an address: `std::net::IpAddr`"
)]
pub trait Protocol: Sized {
    /// Which addresses are taken.
    #[must_use]
    fn protocol(self, protocol: super::IpProtocol) -> Self;
}

/// `unpack_ipv4`: whether `::ffff:192.0.2.1` is taken for `192.0.2.1`.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `unpack_ipv4`",
    label = "remove it, or make the field an address: `std::net::IpAddr`"
)]
pub trait UnpackIpv4: Sized {
    /// Whether `::ffff:192.0.2.1` is taken for `192.0.2.1`.
    #[must_use]
    fn unpack_ipv4(self, unpack: bool) -> Self;
}

/// `empty_label`: the first choice, which stands for nothing.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `empty_label`",
    label = "remove it, or make the field one of choices: an enum that derives `Choices`, or `choices = [..]` before it"
)]
pub trait EmptyLabel: Sized {
    /// What the first choice is called, which stands for nothing; `None` leaves it out.
    #[must_use]
    fn empty_label(self, label: impl Into<Option<&'static str>>) -> Self;
}

/// `choices`: the values that can be chosen, each with what the user reads.
///
/// The field becomes another, which takes these values and no others.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `choices` of the type `{V}`",
    label = "write pairs of a value of the type of the field and a text: `[(1, \"One\")]`"
)]
pub trait GivenChoices<V>: Sized {
    /// The field with these choices.
    type Chosen: super::Field;

    /// The values that can be chosen, each with what the user reads.
    #[must_use]
    fn choices<L: Into<super::ChoiceLabel>>(
        self,
        choices: impl IntoIterator<Item = (V, L)>,
    ) -> Self::Chosen;
}

/// `content_types`: what a file may contain, as `image/png` or `image/*`.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `content_types`",
    label = "remove it, or make the field a file: `UploadedFile`"
)]
pub trait ContentTypes: Sized {
    /// The content types that are taken.
    #[must_use]
    fn content_types<T: Into<std::borrow::Cow<'static, str>>>(
        self,
        types: impl IntoIterator<Item = T>,
    ) -> Self;
}

/// `max_size`: the largest file.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `max_size`",
    label = "remove it, or make the field a file: `UploadedFile`"
)]
pub trait MaxSize: Sized {
    /// The largest file, in bytes.
    #[must_use]
    fn max_size(self, bytes: u64) -> Self;
}

/// `allow_empty_file`: whether a file without content is taken.
#[diagnostic::on_unimplemented(
    message = "a field of this type has no `allow_empty_file`",
    label = "remove it, or make the field a file: `UploadedFile`"
)]
pub trait AllowEmptyFile: Sized {
    /// Whether a file without content is taken.
    #[must_use]
    fn allow_empty_file(self, allow: bool) -> Self;
}
