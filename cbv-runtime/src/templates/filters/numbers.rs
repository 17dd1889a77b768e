//! Numbers as people read them.

use minijinja::Value;

/// `34.23234|floatformat(2)`: so many digits behind the point, and none for a whole number where
/// the argument is negative; `"2g"` has commas between thousands.
pub(super) fn floatformat(value: &Value, arg: Option<&Value>) -> String {
    let Some(number) = decimal(value) else { return String::new() };
    let text = arg.map_or_else(|| "-1".to_owned(), ToString::to_string);
    let digits = text.trim_end_matches(['g', 'u']);
    let has_groups = text[digits.len()..].contains('g');
    let Ok(places) = digits.parse::<i32>() else { return value.to_string() };
    let is_whole = number.fraction.bytes().all(|digit| digit == b'0');
    let places = if places < 0 && is_whole { 0 } else { places.unsigned_abs() as usize };
    let Decimal { is_negative, whole, fraction } = number.rounded(places);
    let is_zero = whole.bytes().chain(fraction.bytes()).all(|digit| digit == b'0');
    let sign = if is_negative && !is_zero { "-" } else { "" };
    let whole = if has_groups { grouped(&whole) } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

/// `4500|intcomma`: `4,500`
pub(super) fn intcomma(value: &Value) -> String {
    let Some(Decimal { is_negative, whole, fraction }) = decimal(value) else {
        return value.to_string();
    };
    let sign = if is_negative { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{}{point}{fraction}", grouped(&whole))
}

/// `123456789|filesizeformat`: `117.7 MB`
pub(super) fn filesizeformat(value: &Value) -> String {
    let number = decimal(value).and_then(|number| number.text().parse::<f64>().ok());
    let bytes = number.unwrap_or_default().trunc();
    let (sign, bytes) = if bytes < 0.0 { ("-", -bytes) } else { ("", bytes) };
    let mut size = bytes / 1024.0;
    if size < 1.0 {
        let plural = if (bytes - 1.0).abs() < 0.5 { "" } else { "s" };
        return format!("{sign}{bytes}\u{a0}byte{plural}");
    }
    let mut units = ["KB", "MB", "GB", "TB"].into_iter();
    let unit = units.find(|_| {
        let fits = size < 1024.0;
        size = if fits { size } else { size / 1024.0 };
        fits
    });
    format!("{sign}{size:.1}\u{a0}{}", unit.unwrap_or("PB"))
}

/// `{{ n }} vote{{ n|pluralize }}`, `cherr{{ n|pluralize("y,ies") }}`
pub(super) fn pluralize(value: &Value, suffix: Option<&str>, plural: Option<&str>) -> String {
    let (one, many) = match (suffix, plural) {
        (Some(one), Some(many)) => (one, many),
        (None, many) => ("", many.unwrap_or("s")),
        (Some(suffixes), None) => match suffixes.split(',').collect::<Vec<_>>().as_slice() {
            [many] => ("", *many),
            [one, many] => (*one, *many),
            _ => return String::new(),
        },
    };
    let is_one = match decimal(value) {
        Some(number) => {
            number.whole == "1"
                && number.fraction.bytes().all(|digit| digit == b'0')
                && !number.is_negative
        }
        None => match value.len().filter(|_| value.as_str().is_none()) {
            Some(length) => length == 1,
            None => return String::new(),
        },
    };
    if is_one { one } else { many }.to_owned()
}

/// A number as it is written.
struct Decimal {
    is_negative: bool,
    whole: String,
    fraction: String,
}

/// A number, or the text of one.
fn decimal(value: &Value) -> Option<Decimal> {
    let text = match value.as_str() {
        Some(text) => text.trim().to_owned(),
        None if value.is_number() => match value.as_i64() {
            Some(whole) => whole.to_string(),
            None => f64::try_from(value.clone())
                .map_or_else(|_| value.to_string(), |float| float.to_string()),
        },
        None => return None,
    };
    if let Some(number) = Decimal::read(&text) {
        return Some(number);
    }
    let float = text.parse::<f64>().ok().filter(|float| float.is_finite())?;
    Decimal::read(&float.to_string())
}

impl Decimal {
    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (!whole.is_empty() && is_number(whole) && is_number(fraction)).then(|| Self {
            is_negative: text.starts_with('-'),
            whole: whole.to_owned(),
            fraction: fraction.to_owned(),
        })
    }

    fn text(&self) -> String {
        let sign = if self.is_negative { "-" } else { "" };
        format!("{sign}{}.{}", self.whole, self.fraction)
    }

    /// Half is rounded away from zero, by the digits that are shown.
    fn rounded(self, places: usize) -> Self {
        let Self { is_negative, whole, fraction } = self;
        let kept = fraction.bytes().chain(std::iter::repeat(b'0')).take(places);
        let mut digits: Vec<u8> = whole.bytes().chain(kept).collect();
        if fraction.as_bytes().get(places).is_some_and(|next| *next >= b'5') {
            let mut carries = true;
            for digit in digits.iter_mut().rev() {
                carries = *digit == b'9';
                *digit = if carries { b'0' } else { *digit + 1 };
                if !carries {
                    break;
                }
            }
            if carries {
                digits.insert(0, b'1');
            }
        }
        let digits = String::from_utf8_lossy(&digits).into_owned();
        let (whole, fraction) = digits.split_at(digits.len() - places);
        Self { is_negative, whole: whole.to_owned(), fraction: fraction.to_owned() }
    }
}

/// `4,500`
fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_shown, shown};

    /// The tables of Django's documentation.
    #[test]
    fn floats() {
        assert_shown(&[
            ("floatformat", 34.23234, "34.2"),
            ("floatformat", 34.0, "34"),
            ("floatformat", 34.26, "34.3"),
            ("floatformat(3)", 34.23234, "34.232"),
            ("floatformat(3)", 34.0, "34.000"),
            ("floatformat(3)", 34.26, "34.260"),
            ("floatformat('0')", 34.23234, "34"),
            ("floatformat('0')", 34.0, "34"),
            ("floatformat('0')", 39.56, "40"),
            ("floatformat(-3)", 34.23234, "34.232"),
            ("floatformat(-3)", 34.0, "34"),
            ("floatformat('-3')", 34.26, "34.260"),
            ("floatformat('2g')", 34232.34, "34,232.34"),
            ("floatformat('2g')", 34232.06, "34,232.06"),
            ("floatformat('-3g')", 34232.0, "34,232"),
            ("floatformat(2)", 0.125, "0.13"),
            ("floatformat(2)", 1.005, "1.01"),
            ("floatformat(0)", 99.5, "100"),
            ("floatformat(1)", -0.01, "0.0"),
            ("floatformat(1)", -1.25, "-1.3"),
            ("floatformat(2)", 1e21, "1000000000000000000000.00"),
        ]);
        assert_shown(&[
            ("floatformat(2)", "13.1031", "13.10"),
            ("floatformat", "a", ""),
            ("floatformat", "", ""),
            ("floatformat('x')", "1.5", "1.5"),
            ("floatformat(2)", "1e3", "1000.00"),
        ]);
    }

    #[test]
    fn thousands() {
        assert_shown(&[
            ("intcomma", 4500.0, "4,500"),
            ("intcomma", 4500.2, "4,500.2"),
            ("intcomma", 45000.0, "45,000"),
            ("intcomma", 450_000.0, "450,000"),
            ("intcomma", -4_500_000.0, "-4,500,000"),
            ("intcomma", 100.0, "100"),
        ]);
        assert_shown(&[("intcomma", "1234567.12", "1,234,567.12"), ("intcomma", "many", "many")]);
    }

    #[test]
    fn sizes() {
        assert_shown(&[
            ("filesizeformat", 0_i64, "0\u{a0}bytes"),
            ("filesizeformat", 1, "1\u{a0}byte"),
            ("filesizeformat", 1023, "1023\u{a0}bytes"),
            ("filesizeformat", 1024, "1.0\u{a0}KB"),
            ("filesizeformat", 10 * 1024, "10.0\u{a0}KB"),
            ("filesizeformat", 123_456_789, "117.7\u{a0}MB"),
            ("filesizeformat", 1024 * 1024 - 1, "1024.0\u{a0}KB"),
            ("filesizeformat", 1 << 40, "1.0\u{a0}TB"),
            ("filesizeformat", (1 << 50) * 2000, "2000.0\u{a0}PB"),
            ("filesizeformat", -100, "-100\u{a0}bytes"),
            ("filesizeformat", -123_456_789, "-117.7\u{a0}MB"),
        ]);
        assert_shown(&[("filesizeformat", "x", "0\u{a0}bytes")]);
    }

    #[test]
    fn plurals() {
        assert_shown(&[
            ("pluralize", 1, ""),
            ("pluralize", 0, "s"),
            ("pluralize", 2, "s"),
            ("pluralize('es')", 1, ""),
            ("pluralize('es')", 2, "es"),
            ("pluralize('y,ies')", 1, "y"),
            ("pluralize('y,ies')", 2, "ies"),
            ("pluralize('y', 'ies')", 2, "ies"),
            ("pluralize('a,b,c')", 2, ""),
        ]);
        assert_shown(&[("pluralize", "1", ""), ("pluralize", "2", "s"), ("pluralize", "x", "")]);
        assert_shown(&[("pluralize", vec![1], ""), ("pluralize", vec![1, 2], "s")]);
        assert_eq!(shown("{{ x|pluralize }}", Option::<u8>::None), "");
    }
}
