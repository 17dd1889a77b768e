//! A URL with the fields of a form or of an object in it.

use percent_encoding::utf8_percent_encode;

use super::encode::{IMPOSSIBLE, UNRESERVED};

/// A URL that a view leads to, part by part: what generated code calls for a text with fields in
/// braces.
#[derive(Debug, Default)]
pub struct FilledUrl(String);

impl FilledUrl {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Adds what its author wrote.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.0.push_str(text);
        self
    }

    /// Adds the value of a field, which can be no more than a text: nothing in it ends the path or the
    /// parameter in which it stands.
    #[must_use]
    pub fn value(mut self, value: impl AsRef<str>) -> Self {
        let value = value.as_ref();
        // Clients resolve them (RFC 3986, 5.2.4) and would ask for another page. As with a function
        // of `urls!`, the link leads to a 404: the object that it would be of is saved already.
        if self.starts_a_segment() && matches!(value, "" | "." | "..") {
            self.0.push_str(IMPOSSIBLE);
        } else {
            self.0.extend(utf8_percent_encode(value, UNRESERVED));
        }
        self
    }

    /// The URL.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }

    fn starts_a_segment(&self) -> bool {
        self.0.ends_with('/') && !self.0.contains(['?', '#'])
    }
}

#[cfg(test)]
mod tests {
    use super::FilledUrl;

    fn filled(before: &str, value: &str, after: &str) -> String {
        FilledUrl::new().text(before).value(value).text(after).finish()
    }

    #[test]
    fn a_value_is_no_more_than_a_text() {
        for (value, expected) in [
            ("ada", "ada"),
            ("a b", "a%20b"),
            ("a/../b", "a%2F..%2Fb"),
            ("?a=1&b=2#c", "%3Fa%3D1%26b%3D2%23c"),
            ("a\\b", "a%5Cb"),
            ("a\r\nb", "a%0D%0Ab"),
            ("h\u{e9}", "h%C3%A9"),
            ("%2F", "%252F"),
        ] {
            assert_eq!(filled("/authors/", value, "/"), format!("/authors/{expected}/"));
            assert_eq!(filled("/?q=", value, "&p=1"), format!("/?q={expected}&p=1"));
        }
    }

    #[test]
    fn no_value_leads_to_another_page() {
        for value in ["", ".", ".."] {
            assert_eq!(filled("/authors/", value, "/"), "/authors/%FF/");
        }
        assert_eq!(filled("/authors/a", "", "/"), "/authors/a/");
        assert_eq!(filled("/?next=/", "..", ""), "/?next=/..");
        assert_eq!(filled("/#", "", ""), "/#");
    }
}
