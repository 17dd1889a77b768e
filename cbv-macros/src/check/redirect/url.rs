//! The URL of a redirect, with captures in braces.
//!
//! The run time takes it apart as well, in the other crate; `tests/redirect_url.rs` holds both
//! against each other.

/// The captures of a URL, in their order: `{name}` is one, `{{` and `}}` are braces.
pub(crate) fn captures(url: &str) -> Result<Vec<String>, String> {
    check_python(url)?;
    let mut names = Vec::new();
    let mut rest = url;
    while let Some(at) = rest.find(['{', '}']) {
        let brace = &rest[at..];
        if brace.starts_with("{{") || brace.starts_with("}}") {
            rest = &brace[2..];
            continue;
        }
        let (name, after) = brace
            .strip_prefix('{')
            .and_then(|brace| brace.split_once('}'))
            .ok_or("a brace that stands for itself is doubled: `{{` or `}}`")?;
        check_name(name)?;
        check_place(&url[..url.len() - brace.len()], name)?;
        names.push(name.to_owned());
        rest = after;
    }
    Ok(names)
}

/// Django's `%(name)s`, and `%s`, which is none of its either.
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
        return Err("captures stand in braces, by their names: write `{pk}`".to_owned());
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), String> {
    let starts = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
    if starts && name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Ok(());
    }
    Err(format!("`{{{name}}}` is no capture: write its name alone, `{{pk}}`"))
}

/// What a client sends decides neither scheme nor host.
fn check_place(before: &str, name: &str) -> Result<(), String> {
    let behind_scheme =
        before.split_once(':').filter(|(scheme, _)| is_scheme(scheme)).map(|(_, behind)| behind);
    let host = behind_scheme.unwrap_or(before).strip_prefix("//");
    let chooses_host = match host {
        Some(host) => !host.contains(['/', '?', '#']),
        None => before.is_empty() || behind_scheme.is_some(),
    };
    if chooses_host {
        return Err(format!(
            "`{{{name}}}` would choose the host: a capture stands in the path, the query or the fragment"
        ));
    }
    Ok(())
}

/// RFC 3986, 3.1
pub(super) fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}
