//! The value of `vary`: names of headers that requests have (RFC 9110, 12.5.5).

use syn::LitStr;

use crate::context::Ctxt;
use crate::suggest::closest;

/// Those that answers depend on, for slips of the hand.
const KNOWN: [&str; 9] = [
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cookie",
    "HX-Request",
    "Origin",
    "Referer",
    "User-Agent",
];

/// The names, as they stand in `Vary`; `None` where one of them breaks a rule, which is reported.
pub(super) fn check(cx: &Ctxt, names: &[LitStr]) -> Option<String> {
    let errors = cx.count();
    let mut seen: Vec<String> = Vec::new();
    for literal in names {
        let name = literal.value();
        if let Some(message) = wrong(&name) {
            cx.error(literal, message);
        } else if seen.iter().any(|other| other.eq_ignore_ascii_case(&name)) {
            cx.error(literal, format!("`{name}` is named twice"));
        }
        seen.push(name);
    }
    (cx.count() == errors).then(|| seen.join(", "))
}

fn wrong(name: &str) -> Option<String> {
    if name == "*" {
        return Some(
            "`*` keeps every cache from answering: write `cache = \"no-store\"` instead".to_owned(),
        );
    }
    if name.contains(',') {
        let names: Vec<_> = name.split(',').map(|name| format!("\"{}\"", name.trim())).collect();
        return Some(format!(
            "each name is a text of its own: write `vary = [{}]`",
            names.join(", ")
        ));
    }
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^`|~".contains(&byte);
    if name.is_empty() || !name.bytes().all(|byte| is_token(byte) || byte == b'_') {
        return Some("this is no name of a header: write `vary = \"Cookie\"`".to_owned());
    }
    if name.contains('_') {
        return Some(format!(
            "names of headers have no `_`: write `\"{}\"`",
            name.replace('_', "-")
        ));
    }
    let known = closest(name, &KNOWN).filter(|known| !known.eq_ignore_ascii_case(name))?;
    Some(format!("no request has the header `{name}`; did you mean `{known}`?"))
}
