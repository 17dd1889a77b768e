//! "Did you mean": the known name that is closest to a misspelled one.

/// `; did you mean ..?` or nothing.
pub(crate) fn did_you_mean(unknown: &str, known: &[&str]) -> String {
    closest(unknown, known).map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

pub(crate) fn closest<'a>(unknown: &str, known: &[&'a str]) -> Option<&'a str> {
    let unknown = unknown.to_lowercase();
    let (distance, name) = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&unknown, name), *name))
        .min_by_key(|(distance, _)| *distance)?;
    let tolerated = 1 + name.len() / 4;
    (distance <= tolerated && distance < name.len()).then_some(name)
}

/// `` `a`, `b` and `c` ``
pub(crate) fn listing(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [start @ .., last] => {
            let start: Vec<_> = start.iter().map(|name| format!("`{name}`")).collect();
            format!("{} and `{last}`", start.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_recognised() {
        assert_eq!(closest("gett", &["get", "post"]), Some("get"));
        assert_eq!(closest("defualt", &["default", "path"]), Some("default"));
        assert_eq!(closest("GET", &["get", "post"]), Some("get"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(closest("banana", &["get", "post"]), None);
        assert_eq!(did_you_mean("banana", &["get"]), "");
    }

    #[test]
    fn a_listing_reads_as_a_sentence() {
        assert_eq!(listing(&["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(listing(&["a"]), "`a`");
    }
}
