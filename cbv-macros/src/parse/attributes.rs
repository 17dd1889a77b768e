//! `#[derive(Attributes)]`

use proc_macro2::TokenStream;
use syn::DeriveInput;

use super::options::{crate_path, each_option, once, unknown_option, value, view_attributes};
use super::{fields, structure};
use crate::context::Ctxt;
use crate::model::AttributesInput;

pub(crate) fn attributes(cx: &Ctxt, item: TokenStream) -> Option<AttributesInput> {
    let item: DeriveInput = syn::parse2(item).map_err(|error| cx.push(error)).ok()?;
    let (mut krate, mut check) = (None, None);
    for tokens in view_attributes(cx, &item.attrs) {
        each_option(cx, tokens, |name, input| match name.to_string().as_str() {
            "crate" => once(&mut krate, &name, crate_path(&name, input)?),
            "check" => once(&mut check, &name, value(&name, input, "Self::problems")?),
            _ => Err(unknown_option(
                &name,
                &["check", "crate"],
                &[&fields::ON_A_VIEW[..], &fields::ELSEWHERE].concat(),
            )),
        });
    }
    let fields = structure::named_fields(cx, &item, "a struct of attributes", structure::BASES)?;
    let fields = fields::fields(cx, fields);
    Some(AttributesInput { ident: item.ident, krate, check, fields })
}
