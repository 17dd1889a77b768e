//! The parameters of a header: `form-data; name="title"`.

use std::borrow::Cow;

/// What stands before the parameters.
pub(crate) fn kind(header: &str) -> &str {
    header.split(';').next().unwrap_or_default().trim()
}

/// Names and values, in their order.
pub(crate) struct Parameters<'a>(&'a str);

impl<'a> Parameters<'a> {
    pub(crate) fn of(header: &'a str) -> Self {
        Self(header.split_once(';').map_or("", |(_, parameters)| parameters))
    }

    /// From behind the opening quote.
    fn quoted(&mut self, text: &'a str) -> Option<Cow<'a, str>> {
        let end = closing_quote(text)?;
        self.0 = &text[end + 1..];
        let value = &text[..end];
        Some(if value.contains("\\\"") {
            Cow::Owned(value.replace("\\\"", "\""))
        } else {
            Cow::Borrowed(value)
        })
    }
}

impl<'a> Iterator for Parameters<'a> {
    type Item = (&'a str, Cow<'a, str>);

    /// Nothing comes after a quote that is not closed.
    fn next(&mut self) -> Option<Self::Item> {
        let start = self.0.trim_start_matches([';', ' ', '\t']);
        if start.is_empty() {
            return None;
        }
        let end = start.find(['=', ';']).unwrap_or(start.len());
        let name = start[..end].trim();
        let Some(value) = start[end..].strip_prefix('=') else {
            self.0 = &start[end..];
            return Some((name, Cow::Borrowed("")));
        };
        let value = value.trim_start();
        if let Some(text) = value.strip_prefix('"') {
            return self.quoted(text).map(|value| (name, value));
        }
        let end = value.find(';').unwrap_or(value.len());
        self.0 = &value[end..];
        Some((name, Cow::Borrowed(value[..end].trim())))
    }
}

/// Browsers write a quote as `%22` and leave a backslash alone, before the last quote as well; other clients write
/// `\"`. So a quote is the last one where a parameter ends behind it.
fn closing_quote(text: &str) -> Option<usize> {
    text.match_indices('"').map(|(at, _)| at).find(|at| {
        let behind = text[at + 1..].trim_start_matches([' ', '\t']);
        behind.is_empty() || behind.starts_with(';')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(header: &str) -> Vec<(&str, Cow<'_, str>)> {
        Parameters::of(header).collect()
    }

    #[test]
    fn names_and_values() {
        let header = "form-data; name=\"a;b\"; filename = c.txt ;x; y=\"\"";
        assert_eq!(kind(header), "form-data");
        let expected = [("name", "a;b"), ("filename", "c.txt"), ("x", ""), ("y", "")];
        assert_eq!(parameters(header), expected.map(|(name, value)| (name, Cow::from(value))));
    }

    #[test]
    fn quotes_and_backslashes() {
        let value = |header| parameters(header).first().map(|(_, value)| value.to_string());
        assert_eq!(value(r#"f; name="a\"b""#).as_deref(), Some(r#"a"b"#));
        assert_eq!(value(r#"f; name="a\"; filename="b""#).as_deref(), Some(r"a\"));
        assert_eq!(value(r#"f; name="C:\dir\a.txt""#).as_deref(), Some(r"C:\dir\a.txt"));
        assert_eq!(value(r#"f; name="not closed"#), None);
        assert_eq!(value("f"), None);
    }

    #[test]
    fn a_name_within_a_value_is_none() {
        let header = r#"form-data; filename="a; name=b"; name="real""#;
        let expected = [("filename", "a; name=b"), ("name", "real")];
        assert_eq!(parameters(header), expected.map(|(name, value)| (name, Cow::from(value))));
    }
}
