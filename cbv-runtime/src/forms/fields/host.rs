//! Names of hosts, as addresses of mail and URLs have them.

/// The letters of a name, those of other languages among them: Django takes all of the first plane.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ('\u{a1}'..='\u{ffff}').contains(&letter)
}

/// A part of a name between two points, RFC 1034.
fn is_label(label: &str, is_letter: impl Fn(char) -> bool) -> bool {
    let length = label.chars().count();
    let is_inside = |letter: char| letter == '-' || is_letter(letter);
    (1..=63).contains(&length)
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(is_inside)
}

/// The last part: of two letters at least, without digits unless it stands for another language.
fn is_top_level(label: &str) -> bool {
    let punycode = label.get(..4).filter(|start| start.eq_ignore_ascii_case("xn--"));
    if punycode.is_some() && label.len() > 4 && label.len() <= 63 {
        let rest = &label[4..];
        if rest.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return true;
        }
    }
    label.chars().nth(1).is_some() && is_label(label, is_letter)
}

/// A name of two parts at least: Django's `DomainNameValidator`, without a point at the end.
pub(super) fn is_domain(name: &str) -> bool {
    let Some((rest, top)) = name.rsplit_once('.') else { return false };
    let is_letter = |letter: char| letter.is_ascii_digit() || is_letter(letter);
    is_top_level(top) && rest.split('.').all(|label| is_label(label, is_letter))
}
