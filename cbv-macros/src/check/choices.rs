use syn::{Fields, parse_quote};

use super::crate_path;
use crate::context::Ctxt;
use crate::model::choices::{Choice, ChoiceInput, Choices, ChoicesInput};
use crate::model::raw_name;

pub(crate) fn choices(cx: &Ctxt, input: ChoicesInput) -> Option<Choices> {
    let ChoicesInput { ident, krate, variants } = input;
    if variants.is_empty() {
        cx.error(&ident, "there is nothing to choose: write at least one variant");
    }
    for variant in &variants {
        check_is_plain(cx, variant);
        check_is_not_empty(cx, variant);
    }
    check_values_differ(cx, &variants);
    let variants = variants.into_iter().map(choice).collect();
    (!cx.has_errors()).then(|| Choices { ident, krate: crate_path(krate), variants })
}

/// A choice is one value, so a variant holds nothing.
fn check_is_plain(cx: &Ctxt, choice: &ChoiceInput) {
    match &choice.variant.fields {
        Fields::Unit => {}
        fields => cx.error(fields, "a choice is one value: its variant has no fields"),
    }
}

/// What is posted for nothing cannot stand for something.
fn check_is_not_empty(cx: &Ctxt, choice: &ChoiceInput) {
    if let Some(value) = choice.value.as_ref().filter(|value| value.text.is_empty()) {
        let message = "an empty value stands for no choice: remove the variant, and write `Option<..>` for a field that may be left out";
        cx.error(&value.at, message);
    }
}

/// A value stands for one variant.
fn check_values_differ(cx: &Ctxt, variants: &[ChoiceInput]) {
    let known = variants.iter().filter(|variant| !variant.is_refused);
    let mut seen: Vec<(String, &ChoiceInput)> = Vec::new();
    for variant in known {
        let value = value(variant);
        if let Some((_, first)) = seen.iter().find(|(known, _)| *known == value) {
            let first = &first.variant.ident;
            let message = format!(
                "`{first}` has the value `{value}` already: write another, `#[choice(value = \"..\")]`"
            );
            match &variant.value {
                Some(given) => cx.error(&given.at, message),
                None => cx.error(&variant.variant.ident, message),
            }
            continue;
        }
        seen.push((value, variant));
    }
}

fn choice(input: ChoiceInput) -> Choice {
    let value = value(&input);
    let label = input.label.unwrap_or_else(|| {
        let label = words(&raw_name(&input.variant.ident)).join(" ");
        parse_quote!(#label)
    });
    Choice { ident: input.variant.ident, value, label, group: input.group }
}

fn value(choice: &ChoiceInput) -> String {
    match &choice.value {
        Some(value) => value.text.clone(),
        None => words(&raw_name(&choice.variant.ident)).join("_").to_lowercase(),
    }
}

/// `InProgress` is `In` and `Progress`, `HTTPServer` is `HTTP` and `Server`.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(at + 1);
        let is_start = letter.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() || after.is_some_and(|after| after.is_lowercase())
            });
        if is_start || *letter == '_' {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| *letter != '_') {
            word.push(*letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn names_are_made_of_words() {
        assert_eq!(words("Sales"), ["Sales"]);
        assert_eq!(words("InProgress"), ["In", "Progress"]);
        assert_eq!(words("HTTPServer"), ["HTTP", "Server"]);
        assert_eq!(words("Level2Up"), ["Level2", "Up"]);
        assert_eq!(words("not_Camel"), ["not", "Camel"]);
    }
}
