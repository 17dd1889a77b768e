//! The values that a pattern is reversed with by its name.

use std::fmt::Display;

/// Names and values for [`Routes::reverse`](super::Routes::reverse): `()` for none, an array, a
/// slice or a `Vec` of pairs.
pub trait Captures {
    /// Each name with the text of its value, before it is percent-encoded.
    fn into_pairs(self) -> Vec<(String, String)>;
}

impl Captures for () {
    fn into_pairs(self) -> Vec<(String, String)> {
        Vec::new()
    }
}

impl<K: Display, V: Display, const N: usize> Captures for [(K, V); N] {
    fn into_pairs(self) -> Vec<(String, String)> {
        self.as_slice().into_pairs()
    }
}

impl<K: Display, V: Display> Captures for Vec<(K, V)> {
    fn into_pairs(self) -> Vec<(String, String)> {
        self.as_slice().into_pairs()
    }
}

impl<K: Display, V: Display> Captures for &[(K, V)] {
    fn into_pairs(self) -> Vec<(String, String)> {
        self.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }
}
