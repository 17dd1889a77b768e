//! The schemes of URLs: which of them lead to a page.

/// The schemes of pages. `javascript:` and `data:` run code.
const OF_PAGES: [&str; 3] = ["http", "https", "ftp"];

/// Why a URL leads to no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPage<'u> {
    /// Its scheme is not that of a page.
    Scheme(&'u str),
    /// It has this scheme, and no host behind it.
    Host(&'u str),
}

/// Checks that a URL can lead to a page. One without a scheme does.
///
/// # Errors
///
/// Why it leads to no page.
pub fn check(url: &str) -> Result<(), NoPage<'_>> {
    let Some((scheme, rest)) = split(url) else { return Ok(()) };
    if !OF_PAGES.iter().any(|of_page| scheme.eq_ignore_ascii_case(of_page)) {
        return Err(NoPage::Scheme(scheme));
    }
    // Browsers take `http:evil` and `http:///evil` for `http://evil`, nobody else does.
    let host = rest.strip_prefix("//").unwrap_or_default();
    if host.is_empty() || host.starts_with(['/', '\\', '?', '#']) {
        return Err(NoPage::Host(scheme));
    }
    Ok(())
}

/// The scheme (RFC 3986, 3.1) and what follows its colon.
#[must_use]
pub fn split(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once(':')?;
    let valid = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (is_scheme && scheme.bytes().all(valid)).then_some((scheme, rest))
}
