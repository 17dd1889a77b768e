//! The value of `cache`: the directives of `Cache-Control` (RFC 9111, 5.2.2; RFC 5861; RFC 8246).

use syn::LitStr;

use crate::context::Ctxt;
use crate::model::CachePolicy;
use crate::suggest::{did_you_mean, listing};

/// A directive, and whether it takes seconds.
const DIRECTIVES: [(&str, bool); 13] = [
    ("public", false),
    ("private", false),
    ("no-store", false),
    ("no-cache", false),
    ("max-age", true),
    ("s-maxage", true),
    ("must-revalidate", false),
    ("proxy-revalidate", false),
    ("must-understand", false),
    ("no-transform", false),
    ("immutable", false),
    ("stale-while-revalidate", true),
    ("stale-if-error", true),
];

/// What is for shared caches alone.
const OF_SHARED: [&str; 3] = ["public", "s-maxage", "proxy-revalidate"];

/// What says how long an answer is stored that nobody stores.
const OF_STORED: [&str; 6] =
    ["public", "max-age", "s-maxage", "immutable", "stale-while-revalidate", "stale-if-error"];

/// The policy that a text says; `None` where it breaks a rule, which is reported once.
pub(super) fn check(cx: &Ctxt, literal: &LitStr) -> Option<CachePolicy> {
    let text = literal.value();
    match directives(&text).and_then(|found| consistent(&found).map(|()| found)) {
        Ok(directives) => Some(policy(&directives)),
        Err(message) => {
            cx.error(literal, message);
            None
        }
    }
}

/// A directive as it was written.
struct Directive {
    name: &'static str,
    seconds: Option<u32>,
}

impl Directive {
    fn text(&self) -> String {
        let Self { name, seconds } = self;
        seconds.map_or_else(|| (*name).to_owned(), |seconds| format!("{name}={seconds}"))
    }
}

fn directives(text: &str) -> Result<Vec<Directive>, String> {
    if text.trim().is_empty() {
        return Err("`cache` says nothing: write `cache = \"private, max-age=60\"`".to_owned());
    }
    if text.contains(';') {
        let with_commas = text.replace(';', ",");
        return Err(format!("directives are separated by commas: write `\"{with_commas}\"`"));
    }
    let mut found: Vec<Directive> = Vec::new();
    for written in text.split(',') {
        let directive = directive(written.trim())?;
        if found.iter().any(|other| other.name == directive.name) {
            return Err(format!("`{}` is given twice", directive.name));
        }
        found.push(directive);
    }
    Ok(found)
}

fn directive(written: &str) -> Result<Directive, String> {
    if written.is_empty() {
        return Err("there is nothing between two commas: remove one of them".to_owned());
    }
    let (name, value) = match written.split_once('=') {
        Some((name, value)) => (name.trim(), Some(value.trim())),
        None => (written, None),
    };
    let is_it = |(known, _): &&(&str, bool)| known.eq_ignore_ascii_case(name);
    let Some((name, takes_seconds)) = DIRECTIVES.iter().find(is_it) else {
        return Err(unknown(name));
    };
    let seconds = match (takes_seconds, value) {
        (true, Some(value)) => Some(seconds(name, value)?),
        (true, None) => return Err(format!("`{name}` takes seconds: write `{name}=60`")),
        (false, Some(_)) => return Err(format!("`{name}` takes no value: write `{name}` alone")),
        (false, None) => None,
    };
    Ok(Directive { name, seconds })
}

fn unknown(name: &str) -> String {
    if let Some((first, rest)) = name.split_once(' ')
        && DIRECTIVES.iter().any(|(known, _)| *known == first)
    {
        return format!("directives are separated by commas: write `\"{first}, {}\"`", rest.trim());
    }
    let names = DIRECTIVES.map(|(name, _)| name);
    match did_you_mean(name, &names) {
        hint if hint.is_empty() => {
            format!("unknown directive `{name}`; there are {}", listing(&names))
        }
        hint => format!("unknown directive `{name}`{hint}"),
    }
}

/// Whole seconds, of which clients have to understand 2^31 (RFC 9111, 1.2.2).
fn seconds(name: &str, value: &str) -> Result<u32, String> {
    const MOST: u32 = 1 << 31;
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match value.parse() {
        Ok(seconds) if is_number && seconds <= MOST => Ok(seconds),
        _ if is_number => Err(format!("`{name}` is at most {MOST} seconds")),
        _ => Err(format!("`{name}` takes whole seconds: write `{name}=60`")),
    }
}

/// No two directives say the opposite.
fn consistent(found: &[Directive]) -> Result<(), String> {
    let has = |name: &str| found.iter().any(|directive| directive.name == name);
    if has("private")
        && let Some(shared) = OF_SHARED.iter().find(|name| has(name))
    {
        return Err(match *shared {
            "public" => "`public` and `private` are opposites: remove one of them".to_owned(),
            shared => format!(
                "`{shared}` is for shared caches, which `private` keeps out: remove one of them"
            ),
        });
    }
    // `max-age=0` beside it is for caches that do not know it, and as Django has it.
    let stored = found.iter().find(|directive| {
        OF_STORED.contains(&directive.name)
            && !(directive.name == "max-age" && directive.seconds == Some(0))
    });
    match stored {
        Some(stored) if has("no-store") => Err(format!(
            "`no-store` stores nothing, and `{}` says how it is stored: remove one of them",
            stored.name
        )),
        _ => Ok(()),
    }
}

fn policy(found: &[Directive]) -> CachePolicy {
    let text = |directives: &mut dyn Iterator<Item = &Directive>| {
        directives.map(Directive::text).collect::<Vec<_>>().join(", ")
    };
    let forbids_storing = found.iter().any(|directive| directive.name == "no-store");
    let is_private = found.iter().any(|directive| directive.name == "private");
    let own = found.iter().filter(|directive| !OF_SHARED.contains(&directive.name));
    let mut of_user = text(&mut { own });
    if !is_private && !forbids_storing {
        of_user = if of_user.is_empty() { "private".to_owned() } else { of_user + ", private" };
    }
    CachePolicy { policy: text(&mut found.iter()), of_user, forbids_storing }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(String, String, bool), String> {
        let found = directives(text)?;
        consistent(&found)?;
        let CachePolicy { policy, of_user, forbids_storing } = policy(&found);
        Ok((policy, of_user, forbids_storing))
    }

    #[test]
    fn what_users_see_is_private() {
        for (text, policy, of_user) in [
            ("max-age=60", "max-age=60", "max-age=60, private"),
            ("public", "public", "private"),
            (
                "Public,MAX-AGE=60 , s-maxage=0",
                "public, max-age=60, s-maxage=0",
                "max-age=60, private",
            ),
            ("private, max-age=60", "private, max-age=60", "private, max-age=60"),
        ] {
            assert_eq!(read(text), Ok((policy.to_owned(), of_user.to_owned(), false)), "{text}");
        }
    }

    #[test]
    fn djangos_never_cache_is_understood() {
        let never = "max-age=0, no-cache, no-store, must-revalidate, private";
        assert_eq!(read(never), Ok((never.to_owned(), never.to_owned(), true)));
    }

    #[test]
    fn contradictions_are_refused() {
        for text in [
            "",
            " ",
            "a,,b",
            "public, private",
            "private, s-maxage=1",
            "no-store, max-age=1",
            "max-age",
            "max-age=",
            "max-age=1h",
            "max-age=-1",
            "max-age=4294967296",
            "no-store=1",
            "private private",
            "max-age=1, max-age=1",
            "max_age=60",
            "maxage=60",
            "private; max-age=60",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
