//! Links out of texts.

use std::fmt::Write;

use linkify::{LinkFinder, LinkKind};
use minijinja::Value;

use super::super::escape::escaped;
use super::text::text;

/// Names without a scheme are links below these, as in Django.
const ENDINGS: [&str; 7] = ["com", "edu", "gov", "int", "mil", "net", "org"];

/// `text|urlize`: links of what is a URL or an address, with `rel="nofollow"`.
pub(super) fn urlize(value: &Value) -> Value {
    with_links(value, None)
}

/// `text|urlizetrunc(15)`: what is shown of a link has so many characters.
pub(super) fn urlizetrunc(value: &Value, most: usize) -> Value {
    with_links(value, Some(most))
}

fn with_links(value: &Value, most: Option<usize>) -> Value {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let text = text(value);
    let shown = |text: &str| if value.is_safe() { text.to_owned() } else { escaped(text) };
    let mut html = String::with_capacity(text.len());
    for span in finder.spans(&text) {
        let part = span.as_str();
        match span.kind().and_then(|kind| target(kind, part)) {
            Some((target, rel)) => {
                let label = shown(&shortened(part, most));
                let target = shown(&target);
                let _ = write!(html, "<a href=\"{target}\"{rel}>{label}</a>");
            }
            None => html.push_str(&shown(part)),
        }
    }
    Value::from_safe_string(html)
}

/// Where a link leads; `None` for what only looks like one.
fn target(kind: &LinkKind, text: &str) -> Option<(String, &'static str)> {
    const NO_FOLLOW: &str = " rel=\"nofollow\"";
    match kind {
        LinkKind::Email => Some((format!("mailto:{text}"), "")),
        LinkKind::Url if text.contains("://") => {
            let is_web = text.starts_with("http://") || text.starts_with("https://");
            is_web.then(|| (text.to_owned(), NO_FOLLOW))
        }
        LinkKind::Url => {
            let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
            let ending = host.rsplit('.').next().unwrap_or_default();
            let is_link = host.starts_with("www.") || ENDINGS.contains(&ending);
            is_link.then(|| (format!("https://{text}"), NO_FOLLOW))
        }
        _ => None,
    }
}

fn shortened(text: &str, most: Option<usize>) -> String {
    match most {
        Some(most) if text.chars().count() > most => {
            let start: String = text.chars().take(most.saturating_sub(1)).collect();
            format!("{start}…")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::assert_shown;

    /// The examples of Django's documentation, with https.
    #[test]
    fn links() {
        assert_shown(&[
            (
                "urlize",
                "Check out www.djangoproject.com",
                "Check out <a href=\"https://www.djangoproject.com\" rel=\"nofollow\">www.djangoproject.com</a>",
            ),
            (
                "urlizetrunc(15)",
                "Check out www.djangoproject.com",
                "Check out <a href=\"https://www.djangoproject.com\" rel=\"nofollow\">www.djangoproj…</a>",
            ),
            (
                "urlize",
                "Send questions to foo@example.com",
                "Send questions to <a href=\"mailto:foo@example.com\">foo@example.com</a>",
            ),
            (
                "urlize",
                "(see http://a.org/?x=1&y=2).",
                "(see <a href=\"http://a.org/?x=1&amp;y=2\" rel=\"nofollow\">http://a.org/?x=1&amp;y=2</a>).",
            ),
            (
                "urlize",
                "djangoproject.org",
                "<a href=\"https://djangoproject.org\" rel=\"nofollow\">djangoproject.org</a>",
            ),
            ("urlize", "main.rs and javascript:alert(1)", "main.rs and javascript:alert(1)"),
            ("urlize", "<b>a & b</b>", "&lt;b&gt;a &amp; b&lt;/b&gt;"),
            ("safe|urlize", "<b>a</b>", "<b>a</b>"),
            ("urlize", "ftp://a.org/", "ftp://a.org/"),
            ("urlize", "", ""),
        ]);
    }

    #[test]
    fn nothing_gets_out_of_a_link() {
        let shown = super::super::tests::shown("{{ x|urlize }}", "http://a.org/\"onclick='x'<b>");
        assert!(!shown.contains("<b>") && !shown.contains("\"onclick"), "{shown}");
    }
}
