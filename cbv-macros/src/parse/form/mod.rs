//! `#[derive(Form)]`

mod field;
mod garde;
mod unknown;
mod values;

pub(super) use field::field_with;

use proc_macro2::{Ident, TokenStream};
use syn::DeriveInput;
use syn::parse::ParseStream;

use super::options::{attributes_of, crate_path, each_option, once};
use super::structure;
use crate::context::Ctxt;
use crate::model::form::{FormInput, FormOptions};
use crate::model::options::OptionGroup;
use crate::model::raw_name;

pub(crate) fn form(cx: &Ctxt, item: TokenStream) -> Option<FormInput> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| cx.push(error)).ok()?;
    let (mut options, mut krate) = (FormOptions::default(), None);
    for tokens in attributes_of(cx, &item.attrs, "form") {
        each_option(cx, tokens, |name, input| {
            if name == "crate" {
                return once(&mut krate, &name, crate_path(&name, input)?);
            }
            option(&mut options, &name, input)
        });
    }
    let fields = structure::named_fields(
        cx,
        &item,
        "a form",
        "a field that several forms have stands in each of them",
    )?;
    let garde = garde::garde(&item.attrs, fields);
    let fields = fields.iter().filter_map(|field| field::field(cx, field)).collect();
    Some(FormInput { ident: item.ident, krate, options, fields, garde })
}

fn option(options: &mut FormOptions, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    match options.option(&raw_name(name)) {
        Some((spec, option)) => option.read(spec, name, input),
        None => Err(unknown::of_struct(options, name)),
    }
}
