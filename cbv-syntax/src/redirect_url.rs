//! The URL of a redirect, with values in braces: captures of the route, or fields of what was
//! posted.

use crate::scheme;

/// What the braces of a URL name, as messages call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Braces {
    /// Captures of the route.
    Captures,
    /// Fields of a form or of an object.
    Fields,
    /// The same, in a text that is no URL.
    Message,
}

impl Braces {
    fn noun(self) -> &'static str {
        match self {
            Self::Captures => "capture",
            Self::Fields | Self::Message => "field",
        }
    }
}

/// A part of a URL with captures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'u> {
    /// A text.
    Text(&'u str),
    /// The name of a capture, or of a field.
    Capture(&'u str),
}

/// Takes a URL apart: `{name}` is a capture, `{{` and `}}` are braces.
///
/// # Errors
///
/// What is wrong with it, and what to write instead.
pub fn parts(url: &str) -> Result<Vec<Part<'_>>, String> {
    parts_with(url, Braces::Captures)
}

/// As [`parts`], of a URL with captures or fields.
///
/// # Errors
///
/// As [`parts`].
pub fn parts_with(url: &str, braces: Braces) -> Result<Vec<Part<'_>>, String> {
    check_python(url, braces)?;
    Parts::with(url, braces).collect()
}

/// The parts of a URL, one after the other. It ends with the first that is wrong.
#[derive(Debug, Clone)]
pub struct Parts<'u> {
    url: &'u str,
    braces: Braces,
    /// Where the rest starts.
    at: usize,
}

impl<'u> Parts<'u> {
    /// Takes a URL apart, as [`parts`] does. What is wrong with a part stands in its place.
    #[must_use]
    pub fn of(url: &'u str) -> Self {
        Self::with(url, Braces::Captures)
    }

    fn with(url: &'u str, braces: Braces) -> Self {
        Self { url, braces, at: 0 }
    }

    /// The next part, and how much of the URL it takes.
    #[inline]
    fn part(&self) -> Result<(Part<'u>, usize), String> {
        let rest = &self.url[self.at..];
        let found = rest.bytes().position(|b| matches!(b, b'{' | b'}' | b'%'));
        let found = match found {
            Some(at) if rest.as_bytes()[at] == b'%' => {
                check_python(self.url, self.braces)?;
                rest.find(['{', '}'])
            }
            found => found,
        };
        let Some(at) = found else { return Ok((Part::Text(rest), rest.len())) };
        let (before, brace) = rest.split_at(at);
        if brace.starts_with("{{") || brace.starts_with("}}") {
            return Ok((Part::Text(&rest[..=at]), at + 2));
        }
        if !before.is_empty() {
            return Ok((Part::Text(before), at));
        }
        let end = brace.bytes().position(|b| b == b'}').filter(|_| brace.starts_with('{'));
        let end = end.ok_or_else(|| {
            format!("write a brace that is no {} twice: `{{{{` or `}}}}`", self.braces.noun())
        })?;
        let name = &brace[1..end];
        check_name(name, self.braces)?;
        if self.braces != Braces::Message {
            check_place(&self.url[..self.at], name, self.braces)?;
        }
        Ok((Part::Capture(name), end + 1))
    }
}

impl<'u> Iterator for Parts<'u> {
    type Item = Result<Part<'u>, String>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.at == self.url.len() {
            return None;
        }
        let part = self.part();
        self.at = part.as_ref().map_or(self.url.len(), |(_, length)| self.at + length);
        Some(part.map(|(part, _)| part))
    }
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
fn check_python(url: &str, braces: Braces) -> Result<(), String> {
    if let Some((before, after)) = url.split_once("%(")
        && let Some((name, after)) = after.split_once(')')
    {
        let rest = after.get(1..).unwrap_or_default();
        let noun = braces.noun();
        return Err(format!("{noun}s stand in braces: write `\"{before}{{{name}}}{rest}\"`"));
    }
    let is_format = |after: &str| {
        let mut after = after.chars();
        matches!(after.next(), Some('s' | 'd')) && !after.next().is_some_and(char::is_alphanumeric)
    };
    if url.split('%').skip(1).any(is_format) {
        return Err(format!("{}s stand in braces with their names: write `{{pk}}`", braces.noun()));
    }
    Ok(())
}

#[inline]
fn check_name(name: &str, braces: Braces) -> Result<(), String> {
    let is_plain = |b: u8| b.is_ascii_alphabetic() || b == b'_';
    if !name.is_empty() && name.bytes().all(is_plain) {
        return Ok(());
    }
    let starts = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
    if starts && name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Ok(());
    }
    Err(format!("`{{{name}}}` is not a {}: write its name alone, `{{pk}}`", braces.noun()))
}

/// A capture must not choose the scheme or the host: the client would.
#[inline]
fn check_place(before: &str, name: &str, braces: Braces) -> Result<(), String> {
    // Most start with the path.
    if before.starts_with('/') && !before.starts_with("//") {
        return Ok(());
    }
    let behind_scheme = scheme::split(before).map(|(_, behind)| behind);
    let host = behind_scheme.unwrap_or(before).strip_prefix("//");
    let chooses_host = match host {
        Some(host) => !host.contains(['/', '?', '#']),
        None => before.is_empty() || behind_scheme.is_some(),
    };
    if chooses_host {
        let noun = braces.noun();
        return Err(format!(
            "`{{{name}}}` would choose the host: put {noun}s in the path, the query or the fragment"
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
