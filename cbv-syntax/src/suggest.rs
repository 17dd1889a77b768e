//! "Did you mean": the known name that is closest to a misspelled one.

/// `; did you mean ..?` or nothing.
#[must_use]
pub fn did_you_mean<'k>(unknown: &str, known: impl IntoIterator<Item = &'k str>) -> String {
    closest(unknown, known).map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

/// The known name that is closest, if it is close; the first of equals.
#[must_use]
pub fn closest<'k>(unknown: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let unknown = unknown.to_lowercase();
    let (distance, name) = known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&unknown, &name.to_lowercase()), name))
        .min_by_key(|(distance, _)| *distance)?;
    // Two files are not alike because both are `.html`.
    let stem = name.rsplit_once('.').map_or(name.len(), |(stem, _)| stem.len());
    (distance <= 1 + stem / 4 && distance < stem).then_some(name)
}

/// `` `a`, `b` and `c` ``
#[must_use]
pub fn listing(names: &[&str]) -> String {
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
        assert_eq!(closest("gett", ["get", "post"]), Some("get"));
        assert_eq!(closest("defualt", ["default", "path"]), Some("default"));
        assert_eq!(closest("GET", ["get", "post"]), Some("get"));
        assert_eq!(closest("bse.html", ["a.html", "base.html"]), Some("base.html"));
        assert_eq!(closest("readme.html", ["README.html"]), Some("README.html"));
        assert_eq!(closest("shop:itm", ["shop:item", "shop:list"]), Some("shop:item"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(closest("banana", ["get", "post"]), None);
        assert_eq!(did_you_mean("banana", ["get"]), "");
        assert_eq!(closest("a.html", ["b.html"]), None);
        assert_eq!(closest("get", []), None);
    }

    #[test]
    fn the_first_of_equals_is_meant() {
        assert_eq!(closest("bats", ["cats", "rats"]), Some("cats"));
    }

    #[test]
    fn a_listing_reads_as_a_sentence() {
        assert_eq!(listing(&["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(listing(&["a"]), "`a`");
    }
}
