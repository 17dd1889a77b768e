//! What templates of the shop have beside everybody's: `templatetags`.

/// Where the file of a cover is served.
#[allow(clippy::needless_pass_by_value, reason = "filters are given their own text")]
pub(crate) fn media(name: String) -> String {
    format!("/media/{name}")
}

/// `€12.90` for 1290 cents.
pub(crate) fn price(cents: i64) -> String {
    format!("€{}.{:02}", cents / 100, cents % 100)
}
