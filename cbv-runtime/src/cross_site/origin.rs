//! Origins as browsers write them (RFC 6454, 6.2): a scheme, a host, a port where it is not the usual one.

/// What to change in a text before a browser would send it as an `Origin`.
pub(super) const fn remedy(origin: &str) -> Option<&'static str> {
    let bytes = origin.as_bytes();
    let Some(start) = start_of_host(bytes) else {
        return Some("start with the scheme, `https://`");
    };
    let (scheme, host) = bytes.split_at(start);
    if let Some(remedy) = remedy_of_characters(scheme) {
        return Some(remedy);
    }
    if let Some(remedy) = remedy_of_characters(host) {
        return Some(remedy);
    }
    remedy_of_host(host, usual_port(scheme))
}

/// What stands behind `://`, where a scheme stands before it.
const fn start_of_host(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < bytes.len() && is_of_scheme(bytes[at]) {
        at += 1;
    }
    let is_scheme = at > 0 && bytes[0].is_ascii_alphabetic();
    let is_followed =
        at + 2 < bytes.len() && bytes[at] == b':' && bytes[at + 1] == b'/' && bytes[at + 2] == b'/';
    if is_scheme && is_followed { Some(at + 3) } else { None }
}

const fn is_of_scheme(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.')
}

/// What no part of an origin has.
const fn remedy_of_characters(bytes: &[u8]) -> Option<&'static str> {
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'A'..=b'Z' => return Some("write it in lower case, as browsers do"),
            0x80.. => return Some("write the host as browsers send it, in punycode: `xn--..`"),
            b'*' => return Some("name each host: there are no wildcards"),
            b'@' => return Some("remove the name before the `@`"),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The port that browsers leave out.
const fn usual_port(scheme: &[u8]) -> &'static [u8] {
    match scheme {
        b"https://" => b"443",
        b"http://" => b"80",
        _ => b"",
    }
}

const fn remedy_of_host(host: &[u8], usual_port: &[u8]) -> Option<&'static str> {
    let end = end_of_host(host);
    let (name, rest) = host.split_at(end);
    if name.is_empty() {
        return Some("write the host behind the scheme");
    }
    match rest {
        [] => None,
        [b'/' | b'?' | b'#', ..] => Some("remove what follows the host: an origin has no path"),
        [b':', port @ ..] => remedy_of_port(port, usual_port),
        _ => Some("write a host of letters, digits, `-` and `.`"),
    }
}

/// A name, or an address in brackets.
const fn end_of_host(host: &[u8]) -> usize {
    let mut at = 0;
    if !host.is_empty() && host[0] == b'[' {
        at = 1;
        while at < host.len() && (host[at].is_ascii_hexdigit() || matches!(host[at], b':' | b'.')) {
            at += 1;
        }
        return if at > 1 && at < host.len() && host[at] == b']' { at + 1 } else { 0 };
    }
    while at < host.len()
        && (host[at].is_ascii_alphanumeric() || matches!(host[at], b'-' | b'.' | b'_'))
    {
        at += 1;
    }
    at
}

const fn remedy_of_port(port: &[u8], usual: &[u8]) -> Option<&'static str> {
    let (mut at, mut number) = (0, 0_u32);
    while at < port.len() && port[at].is_ascii_digit() && number <= 0xffff {
        number = number * 10 + (port[at] - b'0') as u32;
        at += 1;
    }
    if at < port.len() && matches!(port[at], b'/' | b'?' | b'#') {
        return Some("remove what follows the port: an origin has no path");
    }
    if at < port.len() || number == 0 || number > 0xffff || port[0] == b'0' {
        return Some("write the port as a number from 1 to 65535");
    }
    if is_same(port, usual) {
        return Some("remove the port: browsers leave the usual one out");
    }
    None
}

const fn is_same(left: &[u8], right: &[u8]) -> bool {
    let mut at = 0;
    while at < left.len() && at < right.len() && left[at] == right[at] {
        at += 1;
    }
    at == left.len() && at == right.len()
}

#[cfg(test)]
mod tests {
    use super::remedy;

    #[test]
    fn what_browsers_send_is_an_origin() {
        for origin in [
            "https://example.org",
            "http://example.org",
            "https://example.org:8443",
            "https://example.org:80",
            "http://example.org:443",
            "http://localhost:3000",
            "http://127.0.0.1:8000",
            "https://[2001:db8::1]:8443",
            "http://[::1]",
            "https://xn--caf-dma.example",
            "https://a-b.c_d.example",
            "capacitor://localhost",
            "chrome-extension://abcdefghijklmnop",
            "https://example.org:65535",
        ] {
            assert_eq!(remedy(origin), None, "{origin}");
        }
    }

    #[test]
    fn anything_else_says_what_to_write() {
        for (origin, expected) in [
            ("", "scheme"),
            ("null", "scheme"),
            ("*", "scheme"),
            ("example.org", "scheme"),
            ("//example.org", "scheme"),
            ("https:example.org", "scheme"),
            ("https:/example.org", "scheme"),
            ("://example.org", "scheme"),
            ("1http://example.org", "scheme"),
            (" https://example.org", "scheme"),
            ("javascript:alert(1)", "scheme"),
            ("HTTPS://example.org", "lower case"),
            ("https://Example.org", "lower case"),
            ("https://caf\u{e9}.example", "punycode"),
            ("https://*.example.org", "no wildcards"),
            ("https://user@example.org", "before the `@`"),
            ("https://", "scheme"),
            ("https:///path", "the host"),
            ("https://:8000", "the host"),
            ("https://[::1", "the host"),
            ("https://[]", "the host"),
            ("https://[example.org]", "the host"),
            ("https://example.org/", "no path"),
            ("https://example.org/path", "no path"),
            ("https://example.org?query", "no path"),
            ("https://example.org#fragment", "no path"),
            ("https://example.org:8000/", "no path"),
            ("https://example org", "letters"),
            ("https://example.org, https://example.net", "letters"),
            ("https://example.org\r\n", "letters"),
            ("https://[::1]x", "letters"),
            ("https://example.org:", "number"),
            ("https://example.org:0", "number"),
            ("https://example.org:08000", "number"),
            ("https://example.org:65536", "number"),
            ("https://example.org:99999999999999999999", "number"),
            ("https://example.org:http", "number"),
            ("https://example.org:443", "usual"),
            ("http://example.org:80", "usual"),
        ] {
            let remedy = remedy(origin).unwrap_or_else(|| panic!("`{origin}` is refused"));
            assert!(remedy.contains(expected), "{origin}: {remedy}");
        }
    }
}
