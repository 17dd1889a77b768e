//! The rules and the errors of forms, held against the run-time crate.

use std::path::{Path, PathBuf};
use std::{fs, iter};

use syn::{Item, TraitItem};

use crate::model::form::{CODES, RULES};

fn forms() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../cbv-runtime/src/forms")
}

#[test]
fn each_rule_of_the_run_time_crate_is_an_option() {
    let text = fs::read_to_string(forms().join("rules.rs")).expect("it is beside this crate");
    let items = syn::parse_file(&text).expect("it compiles").items;
    let mut run_time: Vec<_> = items
        .iter()
        .filter_map(|item| match item {
            Item::Trait(rule) => Some(rule),
            _ => None,
        })
        .map(|rule| {
            let method = rule.items.iter().find_map(|item| match item {
                TraitItem::Fn(method) => Some(method.sig.ident.to_string()),
                _ => None,
            });
            (method.expect("a rule has a method"), rule.ident.to_string())
        })
        .collect();
    let mut options: Vec<_> =
        RULES.iter().map(|rule| (rule.name.to_owned(), rule.of_trait.to_owned())).collect();
    run_time.sort();
    options.sort();
    assert_eq!(options, run_time);
}

/// What stands in quotes behind each `start` of the files that hold the library's messages.
fn behind(start: &str) -> Vec<String> {
    let messages = fs::read_to_string(forms().join("messages.rs")).expect("a text");
    let mut rest = messages.as_str();
    let next = || {
        let (_, after) = rest.split_once(start)?;
        let (found, after) = after.split_once('"')?;
        rest = after;
        Some(found.to_owned())
    };
    iter::from_fn(next).collect()
}

#[test]
fn each_code_and_each_parameter_of_the_library_is_known() {
    let codes = behind(".code(\"");
    assert!(codes.len() > 5, "messages have codes");
    for code in codes {
        assert!(CODES.iter().any(|(known, _)| *known == code), "{code}");
    }
    for parameter in behind(".with(\"") {
        let is_known = CODES.iter().any(|(_, known)| known.contains(&parameter.as_str()));
        assert!(is_known, "{parameter}");
    }
}
