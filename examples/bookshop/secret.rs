//! Texts that nobody guesses.

use std::fmt::Write as _;

use axum_extra::extract::cookie::Key;

/// 128 bits, as 32 hexadecimal digits.
pub(crate) fn random() -> String {
    let mut text = String::with_capacity(32);
    for byte in &Key::generate().signing()[..16] {
        // A string takes all that is written into it.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
