//! What a file is, told from its content.

/// How much of a file is looked at.
pub(super) const HEAD: usize = 8 << 10;

/// A media type, and the extension of the names of such files.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Kind {
    pub(crate) media_type: &'static str,
    pub(crate) extension: &'static str,
}

const UNKNOWN: Kind = Kind { media_type: "application/octet-stream", extension: "bin" };
const TEXT: Kind = Kind { media_type: "text/plain", extension: "txt" };
const HTML: Kind = Kind { media_type: "text/html", extension: "html" };
const XML: Kind = Kind { media_type: "text/xml", extension: "xml" };
const SVG: Kind = Kind { media_type: "image/svg+xml", extension: "svg" };

/// Texts that start as others do: infer takes every text that begins with `BM` for a picture.
const WRITTEN: [&str; 5] = [
    "application/pdf",
    "application/postscript",
    "application/rtf",
    "application/x-x509-ca-cert",
    "text/x-shellscript",
];

/// Of the start of a file.
pub(super) fn of(content: &[u8]) -> Kind {
    let head = &content[..content.len().min(HEAD)];
    let found = infer::get(head);
    let found =
        found.map(|kind| Kind { media_type: kind.mime_type(), extension: kind.extension() });
    match as_text(head) {
        None => found.unwrap_or(UNKNOWN),
        Some("") => UNKNOWN,
        Some(text) => {
            let written = found.filter(|kind| WRITTEN.contains(&kind.media_type));
            written.or_else(|| markup(text)).unwrap_or(TEXT)
        }
    }
}

/// In UTF-8, and without the characters that no text has. The last character may be cut.
fn as_text(head: &[u8]) -> Option<&str> {
    let text = match str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            str::from_utf8(&head[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_binary = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\x0c' | '\x1b');
    (!text.contains(is_binary)).then_some(text)
}

/// HTML, SVG or XML: what has a tag before any text. Comments, instructions and the type of the document may come first.
fn markup(text: &str) -> Option<Kind> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('<') {
        return None;
    }
    let is_xml = starts_with(text, "<?xml");
    let tag = first_tag(text)?;
    let name = tag.rsplit(':').next().unwrap_or(tag);
    if name.eq_ignore_ascii_case("svg") {
        Some(SVG)
    } else if is_xml && !name.eq_ignore_ascii_case("html") {
        Some(XML)
    } else {
        // A tag of one's own is HTML to a browser that looks for some.
        Some(HTML)
    }
}

/// The name of the first element; `html` where a comment or a declaration never ends.
fn first_tag(mut text: &str) -> Option<&str> {
    loop {
        text = text.trim_start();
        let end = if text.starts_with("<!--") {
            "-->"
        } else if starts_with(text, "<!doctype html") {
            return Some("html");
        } else if text.starts_with("<?") {
            "?>"
        } else if text.starts_with("<!") {
            ">"
        } else {
            let name = text.strip_prefix('<')?;
            let end = name.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
            let name = &name[..end.unwrap_or(name.len())];
            return name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name);
        };
        let Some(at) = text.find(end) else { return Some("html") };
        text = &text[at + end.len()..];
    }
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(content: impl AsRef<[u8]>) -> (&'static str, &'static str) {
        let Kind { media_type, extension } = of(content.as_ref());
        (media_type, extension)
    }

    #[test]
    fn pictures_and_documents() {
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ("image/png", "png"));
        assert_eq!(kind(b"\xff\xd8\xff\xe0\0\x10JFIF\0"), ("image/jpeg", "jpg"));
        assert_eq!(kind(b"GIF89a\x01\0\x01\0"), ("image/gif", "gif"));
        assert_eq!(kind("%PDF-1.7\n1 0 obj"), ("application/pdf", "pdf"));
        assert_eq!(kind(b"PK\x03\x04\x14\0\0\0\0\0"), ("application/zip", "zip"));
    }

    #[test]
    fn markup_is_not_a_picture() {
        for html in [
            "<!DOCTYPE html><title>x</title>",
            "\u{feff}  <HTML>",
            "<script>alert(1)</script>",
            "<!-- a --><p>x",
            "<x-own onclick=alert(1)>",
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">",
            "<!-- never closed",
        ] {
            assert_eq!(kind(html), ("text/html", "html"), "{html}");
        }
        for svg in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\">",
            "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC \"-\">\n<svg:svg>",
        ] {
            assert_eq!(kind(svg), ("image/svg+xml", "svg"), "{svg}");
        }
        assert_eq!(kind("<?xml version=\"1.0\"?><rss>"), ("text/xml", "xml"));
    }

    #[test]
    fn texts() {
        for text in ["BMW is no picture", "MZ is no program", "a < b", "<3", "naïve,1\n", "{}"] {
            assert_eq!(kind(text), ("text/plain", "txt"), "{text}");
        }
        assert_eq!(kind("#!/bin/sh\nrm"), ("text/x-shellscript", "sh"));
        let cut = "é".repeat(HEAD).into_bytes();
        assert_eq!(kind(&cut[..HEAD - 1]), ("text/plain", "txt"), "cut within a character");
    }

    #[test]
    fn anything_else() {
        assert_eq!(kind(b""), ("application/octet-stream", "bin"));
        assert_eq!(kind(b"\0\x01\x02\xff\xfe"), ("application/octet-stream", "bin"));
    }
}
