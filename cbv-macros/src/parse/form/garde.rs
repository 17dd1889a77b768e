//! The rules of garde, which a derive sees where another one reads them.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Fields, Type, parenthesized};

use crate::model::form::Garde;

pub(super) fn garde(of_struct: &[Attribute], fields: &Fields) -> Option<Garde> {
    let of_fields = fields.iter().flat_map(|field| &field.attrs);
    let is_garde = |attr: &&Attribute| attr.path().is_ident("garde");
    let at = of_struct.iter().chain(of_fields).find(is_garde)?.clone();
    let context = of_struct.iter().filter(is_garde).find_map(context);
    Some(Garde { at, context })
}

/// The type in `context(..)`. What is wrong with the attribute is for garde to say.
fn context(attr: &Attribute) -> Option<Type> {
    let mut found = None;
    let read = |meta: ParseNestedMeta<'_>| {
        if meta.path.is_ident("context") {
            let content;
            parenthesized!(content in meta.input);
            found = Some(content.parse()?);
            // `as name`
            content.parse::<proc_macro2::TokenStream>()?;
        }
        Ok(())
    };
    attr.parse_nested_meta(read).ok().and(found)
}
