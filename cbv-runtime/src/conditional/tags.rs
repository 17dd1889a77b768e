//! Lists of entity tags, as clients send them.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

use super::etag::ETag;

/// The value of `If-Match` or `If-None-Match`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tags {
    /// `*`: any version.
    Any,
    /// One of these. Of a list without a tag in it, none.
    These(Vec<ETag>),
}

impl Tags {
    /// The value of a header; `None` where there is none. Several lines are one list (RFC 9110, 5.3), and members
    /// that are no tags are passed over.
    pub(super) fn of(headers: &HeaderMap, name: &HeaderName) -> Option<Self> {
        let lines: Vec<_> = headers.get_all(name).iter().map(HeaderValue::as_bytes).collect();
        if lines.is_empty() {
            return None;
        }
        let list = lines.join(&b","[..]);
        if list.trim_ascii() == b"*" {
            return Some(Self::Any);
        }
        Some(Self::These(members(&list).flatten().collect()))
    }

    /// Whether nothing of it could be read.
    pub(super) fn is_malformed(&self) -> bool {
        matches!(self, Self::These(tags) if tags.is_empty())
    }
}

/// The members of a list: `None` for one that is no tag. A comma may stand within a tag.
pub(super) fn members(list: &[u8]) -> impl Iterator<Item = Option<ETag>> {
    let mut rest = list;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_ascii_start();
            match rest.split_first()? {
                (b',', after) => rest = after,
                _ => break,
            }
        }
        let (tag, after) = tag(rest);
        rest = after.trim_ascii_start();
        match rest.first() {
            None | Some(b',') => Some(tag),
            // Something follows it, up to the next comma.
            Some(_) => {
                let end = rest.iter().position(|byte| *byte == b',').unwrap_or(rest.len());
                rest = &rest[end..];
                Some(None)
            }
        }
    })
}

/// The tag that a list begins with, and what follows.
fn tag(list: &[u8]) -> (Option<ETag>, &[u8]) {
    let (is_weak, quoted) = match list.strip_prefix(b"W/") {
        Some(quoted) => (true, quoted),
        None => (false, list),
    };
    let Some(opaque) = quoted.strip_prefix(b"\"") else { return (None, list) };
    let is_in_a_tag = |byte: &u8| matches!(byte, 0x21 | 0x23..=0x7E | 0x80..);
    let end = opaque.iter().position(|byte| !is_in_a_tag(byte)).unwrap_or(opaque.len());
    match (std::str::from_utf8(&opaque[..end]), opaque.get(end)) {
        (Ok(text), Some(b'"')) => (Some(ETag::received(is_weak, text)), &opaque[end + 1..]),
        // Bytes that are no text are none of ours.
        (Err(_), Some(b'"')) => (None, &opaque[end + 1..]),
        _ => (None, list),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: &str) -> Vec<Option<String>> {
        members(list.as_bytes()).map(|tag| tag.map(|tag| tag.to_string())).collect()
    }

    #[test]
    fn a_list_is_read_member_by_member() {
        let tag = |text: &str| Some(text.to_owned());
        for (list, expected) in [
            ("", vec![]),
            (" , ,", vec![]),
            (r#""a""#, vec![tag(r#""a""#)]),
            (r#""a" , W/"b","""#, vec![tag(r#""a""#), tag(r#"W/"b""#), tag(r#""""#)]),
            (r#""a,b", "c""#, vec![tag(r#""a,b""#), tag(r#""c""#)]),
            (r#"a, "b""#, vec![None, tag(r#""b""#)]),
            (r#"w/"a""#, vec![None]),
            (r#"W/ "a""#, vec![None]),
            (r#""a"b, "c""#, vec![None, tag(r#""c""#)]),
            (r#""a b", "c""#, vec![None, tag(r#""c""#)]),
            (r#""a"#, vec![None]),
            ("\"\u{fc}\"", vec![tag("\"\u{fc}\"")]),
        ] {
            assert_eq!(read(list), expected, "{list}");
        }
    }
}
