//! The attributes that a view has from elsewhere.

use proc_macro2::Ident;
use syn::{Item, ItemStruct, ItemTrait, Path};

use super::sources::{Source, each_item};
use super::table::bases;
use crate::context::Ctxt;
use crate::expand::attribute_table;
use crate::model::{Attribute, InitialValue, Role};
use crate::parse;

pub(super) fn of_flattened(
    sources: &[Source],
    structs: &[Path],
    initial_values: &[InitialValue],
) -> String {
    structs.iter().filter_map(|path| path.segments.last()).fold(String::new(), |text, last| {
        text + &table(
            sources,
            &last.ident,
            initial_values,
            &format!("flattened from `{}`", last.ident),
        )
    })
}

/// Of a base, and of the ones that it stands on.
pub(super) fn of_base(
    sources: &[Source],
    base: Option<&Path>,
    initial_values: &[InitialValue],
) -> String {
    base.map_or_else(Vec::new, |base| bases(sources, base))
        .into_iter()
        .flat_map(|base| {
            let title = format!("inherited from `{}`", base.ident);
            let structs = attributes_of(base);
            structs.into_iter().filter_map(move |path| {
                let name = &path.segments.last()?.ident;
                Some(table(sources, name, initial_values, &title))
            })
        })
        .collect()
}

/// The structs in `#[base(attributes = ..)]`.
fn attributes_of(base: &ItemTrait) -> Vec<Path> {
    let attr = base.attrs.iter().find(|attr| super::table::is_named(attr, "base"));
    let list = attr.and_then(|attr| attr.meta.require_list().ok());
    let cx = Ctxt::new();
    let options = list.map(|list| parse::base_options(&cx, list.tokens.clone()));
    cx.forget();
    options.and_then(|options| options.attributes).unwrap_or_default()
}

/// The attributes of a struct, with the values that they start with in this view.
fn table(sources: &[Source], name: &Ident, initial_values: &[InitialValue], title: &str) -> String {
    let Some(item) = find_struct(sources, name) else { return String::new() };
    let cx = Ctxt::new();
    let mut fields = parse::fields(&cx, &item.fields);
    cx.forget();
    for field in &mut fields.all {
        if let Some(initial) = initial_values.iter().find(|value| value.name == field.ident) {
            field.role = Role::Attribute(Attribute::Default(Some(initial.value.clone())));
        }
    }
    attribute_table(&fields, title)
}

fn find_struct<'a>(sources: &'a [Source], name: &Ident) -> Option<&'a ItemStruct> {
    let mut found = None;
    for source in sources {
        each_item(&source.file.items, &mut |item| {
            if let Item::Struct(item) = item
                && item.ident == *name
            {
                found = Some(item);
            }
        });
    }
    found
}
