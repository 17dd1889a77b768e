//! Django's `int` converter: Python's integers have no largest one.

use std::borrow::Cow;

use cbv::Converter;

/// A natural number of any length.
#[derive(Debug)]
pub(crate) struct Int(String);

/// What Python converts at most (`sys.get_int_max_str_digits()`).
const MAX_DIGITS: usize = 4300;

impl Int {
    /// What a key can be; none where no row has a key as large.
    pub(crate) fn to_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    /// `self + 1`
    pub(crate) fn successor(&self) -> Self {
        let kept = self.0.trim_end_matches('9');
        let zeros = "0".repeat(self.0.len() - kept.len());
        let mut digits = kept.to_owned();
        let last = digits.pop().unwrap_or('0');
        Self(format!("{digits}{}{zeros}", char::from(last as u8 + 1)))
    }
}

impl Converter for Int {
    fn from_url(segment: &str) -> Option<Self> {
        let is_number = !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_digit());
        if !is_number || segment.len() > MAX_DIGITS {
            return None;
        }
        let digits = segment.trim_start_matches('0');
        Some(Self(if digits.is_empty() { "0" } else { digits }.to_owned()))
    }

    fn to_url(&self) -> Cow<'_, str> {
        self.0.as_str().into()
    }
}

impl std::fmt::Display for Int {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
