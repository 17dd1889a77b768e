//! The table of verbs in the documentation of `as_view`.
//!
//! A derive sees the struct and nothing else, so only while documentation is built
//! (`#[cfg_attr(doc, ..)]`), this attribute reads the sources of the crate for the handlers of the
//! view. What it writes is text alone: no behaviour depends on what it finds.

mod attributes;
mod sources;
mod table;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{ImplItemFn, LitStr, Path, Token, parse_quote};

use crate::model::InitialValue;
use crate::parse::initial_values;

/// `View`, `View in path::to::Base`, then `: "GET POST"` when only these verbs are open, then the
/// flattened structs: `+ Paging + Filter`, then the values that shared attributes start with:
/// `(page_size = 50)`.
struct Options {
    view: Ident,
    base: Option<Path>,
    methods: Option<String>,
    flattened: Vec<Path>,
    initial_values: Vec<InitialValue>,
}

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let view = input.parse()?;
        let base = input.parse::<Option<Token![in]>>()?.map(|_| input.parse()).transpose()?;
        let methods = input
            .parse::<Option<Token![:]>>()?
            .map(|_| input.parse::<LitStr>().map(|text| text.value()))
            .transpose()?;
        let mut flattened = Vec::new();
        while input.parse::<Option<Token![+]>>()?.is_some() {
            flattened.push(input.parse()?);
        }
        let initial_values = initial_values(input)?;
        Ok(Self { view, base, methods, flattened, initial_values })
    }
}

pub(crate) fn document(options: TokenStream, item: TokenStream) -> TokenStream {
    let Ok(options) = syn::parse2(options) else { return item };
    let Options { view, base, methods, flattened, initial_values } = options;
    let Some(file) = proc_macro::Span::call_site().local_file() else { return item };
    let sources = sources::of_crate(&file);
    let own = sources.iter().flat_map(|source| table::handlers_of_view(source, &file, &view));
    let inherited = base.iter().flat_map(|base| table::handlers_of_base(&sources, base));
    let verbs = table::markdown(own.chain(inherited), methods.as_deref());
    let text = attributes::of_flattened(&sources, &flattened, &initial_values)
        + &attributes::of_base(&sources, base.as_ref(), &initial_values)
        + &verbs;
    match syn::parse2::<ImplItemFn>(item.clone()) {
        Ok(mut method) => {
            method.attrs.push(parse_quote!(#[doc = #text]));
            method.into_token_stream()
        }
        Err(_) => item,
    }
}
