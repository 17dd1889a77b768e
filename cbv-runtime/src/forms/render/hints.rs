//! What browsers are told about a field beyond its rules: the keyboard that it wants, and what it may be
//! filled in with.

use crate::forms::attributes::Attributes;
use crate::forms::widget::{Kind, Widget};

/// Names of fields that are always about whoever fills in the form, with what HTML calls it (WCAG 1.3.5).
const OF_THE_USER: [(&str, &str); 24] = [
    ("additional_name", "additional-name"),
    ("birth_date", "bday"),
    ("birthday", "bday"),
    ("date_of_birth", "bday"),
    ("family_name", "family-name"),
    ("first_name", "given-name"),
    ("full_name", "name"),
    ("given_name", "given-name"),
    ("last_name", "family-name"),
    ("middle_name", "additional-name"),
    ("nickname", "nickname"),
    ("one_time_code", "one-time-code"),
    ("otp", "one-time-code"),
    ("phone", "tel"),
    ("phone_number", "tel"),
    ("postal_code", "postal-code"),
    ("postcode", "postal-code"),
    ("street_address", "street-address"),
    ("surname", "family-name"),
    ("telephone", "tel"),
    ("user_name", "username"),
    ("username", "username"),
    ("zip", "postal-code"),
    ("zip_code", "postal-code"),
];

/// Names of passwords that are set, not asked for.
const OF_NEW_PASSWORDS: [&str; 7] =
    ["confirm", "new", "password1", "password2", "repeat", "repeated", "retype"];

/// Adds them, where the field does not say otherwise.
pub(super) fn add(attributes: &mut Attributes, name: &str, widget: &Widget) {
    let kind = match widget.kind() {
        Kind::Input(kind) => kind.as_ref(),
        Kind::Textarea => "textarea",
        _ => return,
    };
    if let Some(keyboard) = keyboard(kind, attributes)
        && !attributes.has("inputmode")
    {
        attributes.set("inputmode", keyboard);
    }
    if let Some(filled) = autocomplete(kind, name)
        && !attributes.has("autocomplete")
    {
        attributes.set("autocomplete", filled);
    }
}

/// Of numbers that are never negative: the keyboards for digits have no minus.
fn keyboard(kind: &str, attributes: &Attributes) -> Option<&'static str> {
    if kind != "number" || attributes.get("min")?.starts_with('-') {
        return None;
    }
    let is_whole = attributes.get("step").is_none_or(|step| step.parse::<u64>().is_ok());
    Some(if is_whole { "numeric" } else { "decimal" })
}

fn autocomplete(kind: &str, name: &str) -> Option<&'static str> {
    match kind {
        "email" => Some("email"),
        "tel" => Some("tel"),
        "password" => {
            let is_new = name.split('_').any(|word| OF_NEW_PASSWORDS.contains(&word));
            Some(if is_new { "new-password" } else { "current-password" })
        }
        "text" | "date" | "textarea" | "number" => {
            let found = OF_THE_USER.binary_search_by_key(&name, |(known, _)| known).ok()?;
            Some(OF_THE_USER[found].1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{OF_THE_USER, autocomplete};

    #[test]
    fn names_are_found() {
        assert!(OF_THE_USER.is_sorted());
        for (name, filled) in OF_THE_USER {
            assert_eq!(autocomplete("text", name), Some(filled));
        }
        assert_eq!(autocomplete("text", "title"), None);
        assert_eq!(autocomplete("hidden", "username"), None);
        assert_eq!(autocomplete("password", "password"), Some("current-password"));
        assert_eq!(autocomplete("password", "new_password"), Some("new-password"));
        assert_eq!(autocomplete("password", "newsletter"), Some("current-password"));
    }
}
