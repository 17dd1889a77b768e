//! Values of all kinds, in an enum that has more to it than choices.
use cbv::prelude::*;

#[derive(Clone, Copy, Choices, PartialEq, Eq, Debug)]
#[repr(i8)]
enum Level {
    #[choice(value = 1)]
    Low = 1,
    #[choice(value = -1, label = "None at all", group = "Others")]
    Nothing = -1,
    #[choice(value = "1.5")]
    Middle = 5,
    /// Documented.
    VeryHigh,
}

pub fn main() {
    assert_eq!(Level::from_value("-1"), Some(Level::Nothing));
    assert_eq!(Level::VeryHigh.value(), "very_high");
    assert_eq!(Level::VeryHigh.label(), "Very High");
}
