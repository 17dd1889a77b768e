//! How messages call types.

/// The name of a model: it is called after its module.
#[must_use]
pub const fn model_name(module: &'static str) -> &'static str {
    let bytes = module.as_bytes();
    let mut at = bytes.len();
    while at > 0 && bytes[at - 1] != b':' {
        at -= 1;
    }
    module.split_at(at).1
}
