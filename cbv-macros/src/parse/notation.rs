//! Patterns as Django, older versions of axum and regular expressions write them, which are
//! answered with how to write them here.

/// What is wrong with a text that is no pattern, where it shows what it was meant to be.
pub(super) fn other_notation(text: &str) -> Result<(), String> {
    let plain = without_captures(text);
    if plain.starts_with('^') || plain.ends_with('$') || plain.contains("(?P<") {
        return Err("a pattern is no regular expression: write `\"/books/{pk: i64}/\"`".to_owned());
    }
    if plain.contains(['<', '>']) {
        return Err(format!("captures stand in braces: write `\"{}\"`", from_django(text)));
    }
    if let Some(segment) = plain.split('/').find(|segment| segment.starts_with([':', '*'])) {
        let name = match segment.trim_start_matches(':') {
            "" | "*" => "name",
            name => name,
        };
        return Err(format!("captures stand in braces: write `{{{name}}}` for `{segment}`"));
    }
    if plain.contains(['?', '#']) {
        return Err("a pattern is the path of a URL, without `?` and `#`; a field with `#[view(query)]` reads the query".to_owned());
    }
    let is_hex = |rest: &str| {
        rest.len() > 2 && rest[1..].bytes().take(2).all(|byte| byte.is_ascii_hexdigit())
    };
    if plain.match_indices('%').any(|(at, _)| is_hex(&plain[at..])) {
        return Err("a pattern is not percent-encoded: write the character itself".to_owned());
    }
    Ok(())
}

/// What stands outside of braces.
fn without_captures(text: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// `<int:pk>` as `{pk: i64}`.
fn from_django(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        written.push_str(before);
        let (capture, after) = after.split_once('>').unwrap_or((after.trim_end_matches('/'), "/"));
        written.push_str(&capture_from_django(capture));
        rest = after;
    }
    written.push_str(rest);
    let written = written.replace('>', "");
    if written.starts_with('/') { written } else { format!("/{written}") }
}

fn capture_from_django(capture: &str) -> String {
    let (converter, name) = capture.split_once(':').unwrap_or(("str", capture));
    let name = name.trim();
    match converter.trim() {
        "int" => format!("{{{name}: i64}}"),
        "slug" => format!("{{{name}: Slug}}"),
        "uuid" => format!("{{{name}: Uuid}}"),
        "path" => format!("{{*{name}}}"),
        _ => format!("{{{name}}}"),
    }
}

/// The message for one of Django's converters in the place of a type.
pub(super) fn converter_of_django(ty: &str) -> Option<String> {
    let meant = match ty {
        "int" => "`i64`, or another integer",
        "str" => "`String`, or no type at all",
        "slug" => "`Slug`",
        "uuid" => "`Uuid`",
        "path" => "`{*name}`, all that remains",
        _ => return None,
    };
    Some(format!("the type of a capture is a type of Rust: for Django's `{ty}` write {meant}"))
}
