//! `#[derive(TemplateFields)]`

use proc_macro2::{Ident, TokenStream};
use syn::parse::ParseStream;
use syn::{Attribute, Data, DeriveInput, Field, Fields, LitStr, Path, Token, Type};

use super::options::{attributes_of, crate_path, each_option, once, unknown_option, value};
use super::serde::{Serde, renamed};
use crate::context::Ctxt;
use crate::model::template_fields::{Called, Serialized, TemplateField, TemplateFields};
use crate::model::{raw_name, types};

const HELPER: &str = "template_fields";

/// Nothing of it is refused but options: what cannot be known of a type is not checked.
pub(crate) fn template_fields(cx: &Ctxt, item: TokenStream) -> Option<TemplateFields> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| cx.push(error)).ok()?;
    if let Data::Union(data) = &item.data {
        cx.error(data.union_token, "templates see no union: remove `TemplateFields`");
        return None;
    }
    // SeaORM hands all of it to a second struct, which has the relations as well: told once.
    let silent = Ctxt::new();
    let cx = if is_part(&item) { &silent } else { cx };
    let of_type = of_type(cx, item);
    silent.forget();
    Some(of_type)
}

/// The part of a model that has no relations.
fn is_part(item: &DeriveInput) -> bool {
    item.attrs.iter().filter(|attr| attr.path().is_ident("sea_orm")).any(|attr| {
        let mut found = false;
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("model_ex");
            if meta.input.peek(Token![=]) {
                let _: syn::Expr = meta.value()?.parse()?;
            }
            Ok(())
        });
        found
    })
}

fn of_type(cx: &Ctxt, item: DeriveInput) -> TemplateFields {
    let own = OfType::read(cx, &item.attrs);
    let serde = Serde::of(&item.attrs);
    let is = if own.is_unchecked || serde.is_opaque {
        Serialized::Anything
    } else {
        serialized(cx, &item.data, &serde)
    };
    let called = match own.name {
        Some(name) => Called::So(name),
        None if is_model(&item) => Called::AfterModule,
        None => Called::Itself,
    };
    let krate = own.krate.unwrap_or_else(|| syn::parse_quote!(::cbv));
    TemplateFields { krate, ident: item.ident, generics: item.generics, called, is }
}

/// SeaORM calls no other struct so: `ModelEx` is what it writes for the relations of `Model`.
fn is_model(item: &DeriveInput) -> bool {
    ["Model", "ModelEx"].iter().any(|name| item.ident == name)
}

/// The options of the type.
#[derive(Default)]
struct OfType {
    krate: Option<Path>,
    name: Option<String>,
    is_unchecked: bool,
}

impl OfType {
    fn read(cx: &Ctxt, attrs: &[Attribute]) -> Self {
        let (mut krate, mut called, mut unchecked) = (None, None, None);
        for tokens in attributes_of(cx, attrs, HELPER) {
            each_option(cx, tokens, |name, input| match raw_name(&name).as_str() {
                "crate" => once(&mut krate, &name, crate_path(&name, input)?),
                "name" => {
                    let text: LitStr = value(&name, input, "\"book\"")?;
                    once(&mut called, &name, text.value())
                }
                "unchecked" => once(&mut unchecked, &name, ()),
                _ => Err(unknown_option(&name, &["crate", "name", "unchecked"], &[])),
            });
        }
        Self { krate, name: called, is_unchecked: unchecked.is_some() }
    }
}

fn serialized(cx: &Ctxt, data: &Data, serde: &Serde) -> Serialized {
    match data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) if !serde.is_transparent => {
                let fields = fields.named.iter().filter_map(|field| of_field(cx, field, serde));
                Serialized::Struct(fields.collect())
            }
            fields => {
                let mut shown = fields.iter().filter(|field| !Serde::of(&field.attrs).is_skipped);
                match (shown.next(), shown.next()) {
                    (Some(only), None) if fields.len() == 1 || serde.is_transparent => {
                        Serialized::Transparent(Box::new(only.ty.clone()))
                    }
                    _ => Serialized::Anything,
                }
            }
        },
        Data::Enum(data) => {
            let is_text = data.variants.iter().all(|variant| {
                matches!(variant.fields, Fields::Unit) && !Serde::of(&variant.attrs).is_opaque
            });
            if is_text { Serialized::Text } else { Serialized::Anything }
        }
        Data::Union(_) => Serialized::Anything,
    }
}

/// `None` for a field that is not serialized.
fn of_field(cx: &Ctxt, field: &Field, of_struct: &Serde) -> Option<TemplateField> {
    let mut unchecked = None;
    for tokens in attributes_of(cx, &field.attrs, HELPER) {
        each_option(cx, tokens, |name: Ident, _: ParseStream<'_>| {
            if name == "unchecked" {
                return once(&mut unchecked, &name, ());
            }
            Err(unknown_option(&name, &["unchecked"], &[]))
        });
    }
    let serde = Serde::of(&field.attrs);
    if serde.is_skipped {
        return None;
    }
    let own = raw_name(field.ident.as_ref()?);
    let name = serde.rename.unwrap_or_else(|| renamed(&own, of_struct.rename_all.as_deref()));
    Some(TemplateField {
        name,
        ty: field.ty.clone(),
        is_unchecked: unchecked.is_some() || serde.is_opaque,
        is_flattened: serde.is_flattened,
        relation: relation(&field.ty),
    })
}

/// `author::Entity` of `BelongsTo<Option<super::author::Entity>>`.
fn relation(ty: &Type) -> Option<String> {
    let last = types::last_segment(ty)?;
    if !["BelongsTo", "HasOne", "HasMany"].iter().any(|relation| last.ident == relation) {
        return None;
    }
    let entity = types::arguments(last).next()?;
    let in_option = types::last_segment(entity)
        .filter(|last| last.ident == "Option")
        .and_then(|last| types::arguments(last).next());
    let Type::Path(path) = types::ungrouped(in_option.unwrap_or(entity)) else { return None };
    let segments = path.path.segments.iter().map(|segment| segment.ident.to_string());
    let mut last: Vec<_> = segments.filter(|name| !is_relative(name)).collect();
    Some(last.split_off(last.len().saturating_sub(2)).join("::"))
}

fn is_relative(name: &str) -> bool {
    matches!(name, "crate" | "self" | "super")
}
