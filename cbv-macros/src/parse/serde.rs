//! What serde's attributes say of the names of fields. What is wrong with them is for serde to say.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Expr, LitStr, Token};

/// The attributes of a struct, or of a field.
#[allow(clippy::struct_excessive_bools, reason = "each is an attribute of serde's")]
#[derive(Default)]
pub(super) struct Serde {
    pub(super) rename: Option<String>,
    pub(super) rename_all: Option<String>,
    pub(super) is_skipped: bool,
    pub(super) is_flattened: bool,
    pub(super) is_transparent: bool,
    /// A function or another type says what it is.
    pub(super) is_opaque: bool,
}

/// The options that make something else of a value.
const OPAQUE: [&str; 8] =
    ["with", "serialize_with", "into", "tag", "content", "untagged", "remote", "getter"];

impl Serde {
    pub(super) fn of(attrs: &[Attribute]) -> Self {
        let mut found = Self::default();
        for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
            let _ = attr.parse_nested_meta(|meta| found.take(&meta));
        }
        found
    }

    fn take(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        let name = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
        match name.as_str() {
            "rename" => self.rename = serialized(meta)?.or(self.rename.take()),
            "rename_all" => self.rename_all = serialized(meta)?.or(self.rename_all.take()),
            "skip" | "skip_serializing" => self.is_skipped = true,
            "flatten" => self.is_flattened = true,
            "transparent" => self.is_transparent = true,
            name => {
                self.is_opaque |= OPAQUE.contains(&name);
                pass_over(meta)?;
            }
        }
        Ok(())
    }
}

/// `rename = "a"`, `rename(serialize = "a", deserialize = "b")`
fn serialized(meta: &ParseNestedMeta<'_>) -> syn::Result<Option<String>> {
    if meta.input.peek(Token![=]) {
        return Ok(Some(meta.value()?.parse::<LitStr>()?.value()));
    }
    let mut found = None;
    meta.parse_nested_meta(|inner| {
        let value: LitStr = inner.value()?.parse()?;
        if inner.path.is_ident("serialize") {
            found = Some(value.value());
        }
        Ok(())
    })?;
    Ok(found)
}

fn pass_over(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    if meta.input.peek(Token![=]) {
        let _: Expr = meta.value()?.parse()?;
    } else if meta.input.peek(syn::token::Paren) {
        meta.parse_nested_meta(|inner| pass_over(&inner))?;
    }
    Ok(())
}

/// The name of a field by a rule of `rename_all`.
pub(super) fn renamed(name: &str, rule: Option<&str>) -> String {
    match rule {
        Some("camelCase") => {
            let pascal = pascal(name);
            let mut letters = pascal.chars();
            let first = letters.next().map(|letter| letter.to_ascii_lowercase());
            first.into_iter().chain(letters).collect()
        }
        Some("PascalCase") => pascal(name),
        Some("UPPERCASE" | "SCREAMING_SNAKE_CASE") => name.to_ascii_uppercase(),
        Some("kebab-case") => name.replace('_', "-"),
        Some("SCREAMING-KEBAB-CASE") => name.to_ascii_uppercase().replace('_', "-"),
        _ => name.to_owned(),
    }
}

fn pascal(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    name.split('_').map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn the_rules_are_those_of_serde() {
        let rules = [
            ("lowercase", "first_name"),
            ("UPPERCASE", "FIRST_NAME"),
            ("PascalCase", "FirstName"),
            ("camelCase", "firstName"),
            ("snake_case", "first_name"),
            ("SCREAMING_SNAKE_CASE", "FIRST_NAME"),
            ("kebab-case", "first-name"),
            ("SCREAMING-KEBAB-CASE", "FIRST-NAME"),
        ];
        for (rule, name) in rules {
            assert_eq!(renamed("first_name", Some(rule)), name, "{rule}");
        }
        assert_eq!(renamed("first_name", None), "first_name");
    }
}
