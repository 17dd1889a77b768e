//! What a column of a database says of the values that it takes.

/// What a column says of its values: what a field of a model form adds to its own rules.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnLimits {
    /// The longest text, in characters.
    pub max_length: Option<usize>,
    /// Whether texts have no limit: they are edited in several lines.
    pub is_long_text: bool,
    /// The digits of a decimal, before and behind the point.
    pub max_digits: Option<u32>,
    /// The digits behind the point.
    pub decimal_places: Option<u32>,
}
