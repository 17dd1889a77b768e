//! What a client calls a file, fit to be shown.

/// As long as file systems have them.
const LONGEST: usize = 255;

/// The last segment of a path of whatever system, without characters that break lines, hide or turn around what stands
/// behind them. It may be empty.
pub(crate) fn cleaned(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !is_hidden(*c)).collect();
    let shown = shown.trim();
    if shown.chars().all(|c| c == '.') { String::new() } else { shortened(shown) }
}

fn is_hidden(c: char) -> bool {
    let turns = matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_blank = matches!(
        c,
        '\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
    );
    c.is_control() || turns || is_blank
}

/// Keeps the extension, as Django does.
fn shortened(name: &str) -> String {
    if name.len() <= LONGEST {
        return name.to_owned();
    }
    let extension = name.rfind('.').map_or("", |dot| &name[dot..]);
    let extension = if extension.len() <= 32 { extension } else { "" };
    let start = &name[..name.floor_char_boundary(LONGEST - extension.len())];
    format!("{start}{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_path_is_left() {
        for (name, expected) in [
            ("solaris.png", "solaris.png"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\ann\\cover.png", "cover.png"),
            ("..\\..\\boot.ini", "boot.ini"),
            ("/", ""),
            ("..", ""),
            ("a/", ""),
            (" naïve cover.png ", "naïve cover.png"),
        ] {
            assert_eq!(cleaned(name), expected, "{name}");
        }
    }

    #[test]
    fn nothing_hides() {
        assert_eq!(cleaned("photo\u{202e}gpj.exe"), "photogpj.exe");
        assert_eq!(cleaned("a\0b\r\nc\u{7f}.png"), "abc.png");
        assert_eq!(cleaned("a\u{200b}\u{2028}\u{feff}b"), "ab");
    }

    #[test]
    fn it_is_short() {
        let name = cleaned(&format!("{}.png", "é".repeat(1_000)));
        assert!(name.len() <= LONGEST && name.ends_with("é.png"), "{name}");
        assert_eq!(cleaned(&format!("a.{}", "x".repeat(1_000))).len(), LONGEST);
    }
}
