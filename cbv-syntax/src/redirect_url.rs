//! The URL of a redirect, with captures in braces.

use crate::scheme;

/// A part of a URL with captures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'u> {
    /// A text.
    Text(&'u str),
    /// The name of a capture.
    Capture(&'u str),
}

/// Takes a URL apart: `{name}` is a capture, `{{` and `}}` are braces.
///
/// # Errors
///
/// What is wrong with it, and what to write instead.
pub fn parts(url: &str) -> Result<Vec<Part<'_>>, String> {
    check_python(url)?;
    let mut parts = Vec::new();
    let mut rest = url;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        if brace.starts_with("{{") || brace.starts_with("}}") {
            parts.push(Part::Text(&rest[..=at]));
            rest = &brace[2..];
            continue;
        }
        let (name, after) = brace
            .strip_prefix('{')
            .and_then(|brace| brace.split_once('}'))
            .ok_or("write a brace that is no capture twice: `{{` or `}}`")?;
        check_name(name)?;
        check_place(&url[..url.len() - brace.len()], name)?;
        parts.extend([Part::Text(before), Part::Capture(name)]);
        rest = after;
    }
    parts.push(Part::Text(rest));
    Ok(parts)
}

/// The captures of a URL, in their order.
///
/// # Errors
///
/// As [`parts`].
pub fn captures(url: &str) -> Result<Vec<String>, String> {
    let capture = |part| match part {
        Part::Capture(name) => Some(name.to_owned()),
        Part::Text(_) => None,
    };
    Ok(parts(url)?.into_iter().filter_map(capture).collect())
}

/// Refuses Python's `%(name)s` and `%s`.
fn check_python(url: &str) -> Result<(), String> {
    if let Some((before, after)) = url.split_once("%(")
        && let Some((name, after)) = after.split_once(')')
    {
        let rest = after.get(1..).unwrap_or_default();
        return Err(format!("captures stand in braces: write `\"{before}{{{name}}}{rest}\"`"));
    }
    let is_format = |after: &str| {
        let mut after = after.chars();
        matches!(after.next(), Some('s' | 'd')) && !after.next().is_some_and(char::is_alphanumeric)
    };
    if url.split('%').skip(1).any(is_format) {
        return Err("captures stand in braces with their names: write `{pk}`".to_owned());
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), String> {
    let starts = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
    if starts && name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Ok(());
    }
    Err(format!("`{{{name}}}` is not a capture: write its name alone, `{{pk}}`"))
}

/// A capture must not choose the scheme or the host: the client would.
fn check_place(before: &str, name: &str) -> Result<(), String> {
    let behind_scheme = scheme::split(before).map(|(_, behind)| behind);
    let host = behind_scheme.unwrap_or(before).strip_prefix("//");
    let chooses_host = match host {
        Some(host) => !host.contains(['/', '?', '#']),
        None => before.is_empty() || behind_scheme.is_some(),
    };
    if chooses_host {
        return Err(format!(
            "`{{{name}}}` would choose the host: put captures in the path, the query or the fragment"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn captures_are_found() {
        let captures = |url| super::captures(url).map(|names| names.join(" "));
        for (url, expected) in [
            ("", ""),
            ("/100%/%20/{{a}}", ""),
            ("/{a}/{_b1}?c={c}#{d}", "a _b1 c d"),
            ("/x//{a}", "a"),
            ("?next=//{a}", "a"),
            ("/:{a}", "a"),
            ("https://example.org/{a}", "a"),
            ("//example.org/{a}", "a"),
            ("{{{a}}}", "a"),
        ] {
            assert_eq!(captures(url).as_deref(), Ok(expected), "{url}");
        }
        for url in [
            "{a}",
            "//{a}",
            "//example.org{a}",
            "https://{a}",
            "https:{a}",
            "https:/{a}",
            "/{}",
            "/{1}",
            "/{a",
            "/a}",
            "/{a:b}",
            "/%(a)s",
            "/%(a)d/",
            "/%s/",
            "/%s",
            "/%d?",
        ] {
            assert!(captures(url).is_err(), "{url}");
        }
    }
}
