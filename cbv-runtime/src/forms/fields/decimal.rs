//! Decimals.

use rust_decimal::Decimal;

use super::number::{number_attributes, rules_of_numbers};
use super::text::stripped;
use crate::forms::attributes::Attributes;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::limits::ColumnLimits;
use crate::forms::messages;
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::Widget;

/// How far a number may be from a multiple of the step, as in Django.
const TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// A decimal number: Django's `DecimalField`, and the field of a `rust_decimal::Decimal`, with the feature
/// `rust_decimal`.
///
/// ```
/// use cbv::prelude::*;
/// use rust_decimal::Decimal;
///
/// #[derive(Form)]
/// struct Price {
///     #[form(max_digits = 6, decimal_places = 2)]
///     net: Decimal,
///     #[form(min_value = Decimal::new(50, 2))]
///     shipping: Option<Decimal>,
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct DecimalField {
    min: Option<Decimal>,
    max: Option<Decimal>,
    step: Option<Decimal>,
    max_digits: Option<u32>,
    decimal_places: Option<u32>,
}

impl DecimalField {
    /// The lowest number.
    #[must_use]
    pub fn min_value(mut self, value: impl Into<Decimal>) -> Self {
        self.min = Some(value.into());
        self
    }

    /// The highest number.
    #[must_use]
    pub fn max_value(mut self, value: impl Into<Decimal>) -> Self {
        self.max = Some(value.into());
        self
    }

    /// What the number is a multiple of, counted from the lowest one.
    ///
    /// # Panics
    ///
    /// The step is not above zero.
    #[must_use]
    #[track_caller]
    pub fn step_size(mut self, step: impl Into<Decimal>) -> Self {
        let step = step.into();
        assert!(step > Decimal::ZERO, "the `step_size` of a field is above zero, not {step}");
        self.step = Some(step);
        self
    }

    /// How many digits the number has at most, those after the point among them.
    #[must_use]
    pub fn max_digits(mut self, digits: u32) -> Self {
        self.max_digits = Some(digits);
        self
    }

    /// How many digits the number has after the point at most.
    #[must_use]
    pub fn decimal_places(mut self, digits: u32) -> Self {
        self.decimal_places = Some(digits);
        self
    }

    /// The rules of the value, and none of its digits.
    fn check_value(&self, value: Decimal, errors: &mut Vec<ValidationError>) {
        if let Some(max) = self.max.filter(|max| value > *max) {
            errors.push(messages::max_value(max));
        }
        if let Some(min) = self.min.filter(|min| value < *min) {
            errors.push(messages::min_value(min));
        }
        self.check_step(value, errors);
    }

    fn check_step(&self, value: Decimal, errors: &mut Vec<ValidationError>) {
        let Some(step) = self.step else { return };
        let distance = value.checked_sub(self.min.unwrap_or_default());
        if distance.is_some_and(|distance| is_multiple(distance, step)) {
            return;
        }
        errors.push(match self.min {
            None => messages::step_size(step),
            Some(first) => {
                let second = first.saturating_add(step);
                messages::step_size_from(step, [first, second, second.saturating_add(step)])
            }
        });
    }

    /// The rules of digits, of which the first that is broken is reported.
    fn check_digits(&self, number: &Digits, errors: &mut Vec<ValidationError>) {
        let (digits, decimals) = number.count();
        let beyond =
            |limit: Option<u32>, count: u64| limit.filter(|limit| count > u64::from(*limit));
        if let Some(limit) = beyond(self.max_digits, digits) {
            errors.push(too_many("max_digits", limit));
        } else if let Some(limit) = beyond(self.decimal_places, decimals) {
            errors.push(too_many("max_decimal_places", limit));
        } else if let (Some(all), Some(places)) = (self.max_digits, self.decimal_places)
            && let Some(limit) = beyond(Some(all.saturating_sub(places)), digits - decimals)
        {
            errors.push(too_many("max_whole_digits", limit));
        }
    }

    /// The rules that a number breaks which the type cannot hold.
    fn errors_of(&self, number: &Digits) -> Vec<ValidationError> {
        let mut errors = Vec::new();
        match number.nearest() {
            Some(value) => self.check_value(value, &mut errors),
            None if number.is_negative => errors.extend(self.min.map(messages::min_value)),
            None => errors.extend(self.max.map(messages::max_value)),
        }
        self.check_digits(number, &mut errors);
        if errors.is_empty() {
            let is_large = number.nearest().is_none();
            let code = if is_large { "max_digits" } else { "max_decimal_places" };
            errors.push(too_many(code, Decimal::MAX_SCALE));
        }
        errors
    }
}

fn is_multiple(number: Decimal, step: Decimal) -> bool {
    let rest = (number % step).abs();
    rest.min(step - rest) <= TOLERANCE
}

fn too_many(code: &'static str, limit: u32) -> ValidationError {
    let (one, more) = match code {
        "max_digits" => (
            "Ensure that there are no more than {max} digit in total.",
            "Ensure that there are no more than {max} digits in total.",
        ),
        "max_decimal_places" => (
            "Ensure that there are no more than {max} decimal place.",
            "Ensure that there are no more than {max} decimal places.",
        ),
        _ => (
            "Ensure that there are no more than {max} digit before the decimal point.",
            "Ensure that there are no more than {max} digits before the decimal point.",
        ),
    };
    messages::one_or_more(limit == 1, one, more).code(code).with("max", limit)
}

/// A number as it was typed: its digits without the zeros before them, and where its point is.
#[derive(Debug)]
#[allow(clippy::struct_field_names, reason = "they are its digits")]
struct Digits {
    is_negative: bool,
    digits: String,
    exponent: i64,
}

impl Digits {
    /// As Python's `Decimal` reads it: `1.50`, `.5`, `5.`, `1e2`. Its digits are those of ASCII, without `_`
    /// between them.
    fn read(text: &str) -> Option<Self> {
        let text = stripped(text);
        let (is_negative, text) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, self::exponent(exponent)?),
            None => (text, 0),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let digits = format!("{whole}{fraction}");
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let significant = digits.trim_start_matches('0');
        let digits = if significant.is_empty() { "0" } else { significant }.to_owned();
        let places = i64::try_from(fraction.len()).ok()?;
        Some(Self { is_negative, digits, exponent: exponent.saturating_sub(places) })
    }

    fn of(value: Decimal) -> Self {
        Self {
            is_negative: value.is_sign_negative(),
            digits: value.mantissa().unsigned_abs().to_string(),
            exponent: -i64::from(value.scale()),
        }
    }

    /// How many digits there are, and how many of them are after the point: as Django counts.
    fn count(&self) -> (u64, u64) {
        let digits = self.digits.len() as u64;
        let decimals = self.exponent.min(0).unsigned_abs();
        if self.digits == "0" && self.exponent >= 0 {
            return (1, 0);
        }
        let zeros = self.exponent.max(0).unsigned_abs();
        (digits.saturating_add(zeros).max(decimals), decimals)
    }

    /// The number without the last of its digits after the point, where these are too many.
    fn nearest(&self) -> Option<Decimal> {
        let (digits, decimals) = self.count();
        let room = u64::from(Decimal::MAX_SCALE).checked_sub(digits - decimals)?;
        let dropped = usize::try_from(decimals.saturating_sub(room)).ok()?;
        let kept = self.digits.len().saturating_sub(dropped);
        let kept = Self {
            is_negative: self.is_negative,
            digits: if kept == 0 { "0".to_owned() } else { self.digits[..kept].to_owned() },
            exponent: self.exponent.max(-i64::try_from(room).ok()?),
        };
        kept.value()
    }

    /// The number, where the type can hold all of its digits.
    fn value(&self) -> Option<Decimal> {
        let zeros = if self.digits == "0" { 0 } else { self.exponent.max(0) };
        if zeros > i64::from(Decimal::MAX_SCALE) {
            return None;
        }
        let zeros = usize::try_from(zeros).ok()?;
        let mantissa: i128 = format!("{}{}", self.digits, "0".repeat(zeros)).parse().ok()?;
        let scale = u32::try_from(self.exponent.min(0).unsigned_abs()).ok()?;
        let value = Decimal::try_from_i128_with_scale(mantissa, scale).ok()?;
        Some(if self.is_negative { -value } else { value })
    }
}

/// An exponent; the size of one that no number of ours has does not matter.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let beyond = if text.starts_with('-') { i64::MIN / 2 } else { i64::MAX / 2 };
    Some(text.parse().unwrap_or(beyond).clamp(i64::MIN / 2, i64::MAX / 2))
}

impl Field for DecimalField {
    type Value = Decimal;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<Decimal>, Vec<ValidationError>> {
        let Some(text) = posted.given() else { return Ok(None) };
        let digits = Digits::read(text).ok_or_else(|| messages::invalid("Enter a number."))?;
        digits.value().map(Some).ok_or_else(|| self.errors_of(&digits))
    }

    fn check(&self, value: &Decimal, errors: &mut Vec<ValidationError>) {
        self.check_value(*value, errors);
        self.check_digits(&Digits::of(*value), errors);
    }

    fn limit(&mut self, column: &ColumnLimits) {
        self.max_digits = self.max_digits.or(column.max_digits);
        self.decimal_places = self.decimal_places.or(column.decimal_places);
    }

    fn show(&self, value: &Decimal) -> Shown {
        Shown::text(value)
    }

    fn widget(&self) -> Widget {
        Widget::number()
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        let step = match (self.step, self.decimal_places) {
            (Some(step), _) => step.to_string(),
            (None, Some(0)) => "1".to_owned(),
            // As Django writes it, and Python: small numbers have an exponent.
            (None, Some(places)) if places > 6 => format!("1e-{places}"),
            (None, Some(places)) => Decimal::new(1, places).to_string(),
            (None, None) => "any".to_owned(),
        };
        number_attributes(
            widget,
            attributes,
            [
                ("min", self.min.map(|min| min.to_string())),
                ("max", self.max.map(|max| max.to_string())),
                ("step", Some(step)),
            ],
        );
    }
}

impl FormValue for Decimal {
    type Field = DecimalField;
}

rules_of_numbers!(DecimalField [] Decimal);
rules_of_numbers!(DecimalField [] i32);

impl crate::forms::rules::MaxDigits for DecimalField {
    fn max_digits(self, digits: u32) -> Self {
        self.max_digits(digits)
    }
}

impl crate::forms::rules::DecimalPlaces for DecimalField {
    fn decimal_places(self, digits: u32) -> Self {
        self.decimal_places(digits)
    }
}
