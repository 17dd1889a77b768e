//! The attributes that a view has from elsewhere.

use proc_macro2::Ident;
use syn::{Item, ItemStruct, Path};

use super::sources::{Source, each_item};
use super::table::bases;
use crate::context::Ctxt;
use crate::expand::attribute_table;
use crate::model::{Attribute, Role, Start};
use crate::parse;

pub(super) fn of_flattened(sources: &[Source], structs: &[Path], starts: &[Start]) -> String {
    structs.iter().filter_map(|path| path.segments.last()).fold(String::new(), |text, last| {
        text + &table(sources, &last.ident, starts, &format!("flattened from `{}`", last.ident))
    })
}

/// Of a base, and of the ones that it stands on.
pub(super) fn of_base(sources: &[Source], base: Option<&Path>, starts: &[Start]) -> String {
    base.map_or_else(Vec::new, |base| bases(sources, base))
        .into_iter()
        .filter_map(|base| {
            let attr = base.attrs.iter().find(|attr| super::table::is_named(attr, "base"))?;
            let tokens = attr.meta.require_list().ok()?.tokens.clone();
            let cx = Ctxt::new();
            let attributes = parse::base_options(&cx, tokens).attributes;
            cx.forget();
            let name = &attributes?.segments.last()?.ident.clone();
            Some(table(sources, name, starts, &format!("inherited from `{}`", base.ident)))
        })
        .collect()
}

/// The attributes of a struct, with the values that they start with in this view.
fn table(sources: &[Source], name: &Ident, starts: &[Start], title: &str) -> String {
    let Some(item) = find_struct(sources, name) else { return String::new() };
    let cx = Ctxt::new();
    let mut fields = parse::fields(&cx, &item.fields);
    cx.forget();
    for field in &mut fields.all {
        if let Some(start) = starts.iter().find(|start| start.name == field.ident) {
            field.role = Role::Attribute(Attribute::Default(Some(start.value.clone())));
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
