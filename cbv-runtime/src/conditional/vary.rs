//! The header `Vary`.

use axum::http::header::VARY;
use axum::http::{HeaderMap, HeaderValue};

/// Adds names to those that are there, each once. After `*` there is nothing to add.
pub(super) fn add(headers: &mut HeaderMap, names: &'static str) {
    let missing: Vec<_> = names
        .split(',')
        .map(str::trim_ascii)
        .filter(|name| !has(headers, name) && !has(headers, "*"))
        .collect();
    let value = match missing.len() {
        0 => return,
        all if all == names.split(',').count() => HeaderValue::from_static(names),
        _ => match HeaderValue::try_from(missing.join(", ")) {
            Ok(value) => value,
            Err(_) => return,
        },
    };
    headers.append(VARY, value);
}

fn has(headers: &HeaderMap, name: &str) -> bool {
    let lines = headers.get_all(VARY).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|there| there.trim().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(there: &[&'static str], names: &'static str) -> Vec<String> {
        let mut headers = HeaderMap::new();
        for line in there {
            headers.append(VARY, HeaderValue::from_static(line));
        }
        add(&mut headers, names);
        let lines = headers.get_all(VARY).iter();
        lines.map(|line| line.to_str().expect("a text").to_owned()).collect()
    }

    #[test]
    fn a_name_is_there_once() {
        assert_eq!(added(&[], "Cookie, Accept"), ["Cookie, Accept"]);
        assert_eq!(added(&["accept"], "Accept"), ["accept"]);
        assert_eq!(added(&["origin, accept"], "Cookie, Accept"), ["origin, accept", "Cookie"]);
        assert_eq!(added(&["*"], "Cookie"), ["*"]);
    }
}
