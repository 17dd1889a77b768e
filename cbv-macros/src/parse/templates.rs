//! `templates!(..)`, `template!(..)` and `static_files!(..)`

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, ExprArray, ExprAssign, ExprLit, Ident, Lit, LitStr, Path, Token, parse_quote};

use super::options::{crate_path, each_item, once, unknown_option, value};
use crate::context::Ctxt;
#[cfg(feature = "static-files")]
use crate::model::StaticFilesInput;
use crate::model::{Addition, TemplateInput, TemplatesInput, raw_name};

pub(crate) fn templates(cx: &Ctxt, options: TokenStream) -> TemplatesInput {
    let (mut urls, mut dir, mut krate) = (None, None, None);
    let (mut filters, mut tests, mut functions) = (None, None, None);
    each_item(cx, options, |input| {
        if !input.peek2(Token![=]) {
            let path = input.call(Path::parse_mod_style)?;
            if urls.is_some() {
                let message = "one module of URLs: it includes the others";
                return Err(syn::Error::new_spanned(path, message));
            }
            urls = Some(path);
            return Ok(());
        }
        let name = input.call(Ident::parse_any)?;
        match name.to_string().as_str() {
            "dir" => once(&mut dir, &name, value(&name, input, "\"templates\"")?),
            "filters" => once(&mut filters, &name, additions(&name, input)?),
            "tests" => once(&mut tests, &name, additions(&name, input)?),
            "functions" => once(&mut functions, &name, additions(&name, input)?),
            "crate" => once(&mut krate, &name, crate_path(&name, input)?),
            _ => {
                let known = ["dir", "filters", "tests", "functions", "crate"];
                Err(unknown_option(&name, &known, &[]))
            }
        }
    });
    TemplatesInput {
        krate: krate.unwrap_or_else(|| parse_quote!(::cbv)),
        urls,
        dir,
        filters: filters.unwrap_or_default(),
        tests: tests.unwrap_or_default(),
        functions: functions.unwrap_or_default(),
    }
}

/// `[initials, text::shout, wave = |text: String| format!("~{text}~"), "markdown"]`
fn additions(option: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<Addition>> {
    let list: ExprArray = value(option, input, "[initials, text::shout]")?;
    list.elems.into_iter().map(|item| addition(option, item)).collect()
}

fn addition(option: &Ident, item: Expr) -> syn::Result<Addition> {
    match item {
        Expr::Lit(ExprLit { lit: Lit::Str(name), .. }) => {
            Ok(Addition { name: name.value(), value: None })
        }
        Expr::Path(path) if path.path.segments.last().is_some() => {
            let name = path.path.segments.last().map(|last| raw_name(&last.ident));
            Ok(Addition { name: name.unwrap_or_default(), value: Some(Expr::Path(path)) })
        }
        Expr::Assign(ExprAssign { left, right, .. }) => match *left {
            Expr::Path(name) if name.path.get_ident().is_some() => {
                let name = name.path.get_ident().map(raw_name).unwrap_or_default();
                Ok(Addition { name, value: Some(*right) })
            }
            left => Err(syn::Error::new_spanned(left, "expected a name")),
        },
        other => {
            let message = format!(
                "expected a function: write `{option} = [initials, shout = |text: String| ..]`; a text, `\"markdown\"`, is a name that `configure` adds"
            );
            Err(syn::Error::new_spanned(other, message))
        }
    }
}

pub(crate) fn template_name(cx: &Ctxt, name: TokenStream) -> Option<LitStr> {
    if name.is_empty() {
        let message = "write the name of a template: `template_name!(\"about.html\")`";
        cx.push(syn::Error::new(Span::call_site(), message));
        return None;
    }
    syn::parse2(name).map_err(|error| cx.push(error)).ok()
}

#[cfg(feature = "static-files")]
pub(crate) fn static_files(cx: &Ctxt, options: TokenStream) -> StaticFilesInput {
    let (mut dir, mut krate) = (None, None);
    each_item(cx, options, |input| {
        let name = input.call(Ident::parse_any)?;
        match name.to_string().as_str() {
            "dir" => once(&mut dir, &name, value(&name, input, "\"static\"")?),
            "crate" => once(&mut krate, &name, crate_path(&name, input)?),
            _ => Err(unknown_option(&name, &["dir", "crate"], &[])),
        }
    });
    StaticFilesInput { krate: krate.unwrap_or_else(|| parse_quote!(::cbv)), dir }
}

pub(crate) fn template(cx: &Ctxt, options: TokenStream) -> Option<TemplateInput> {
    let parser = |input: ParseStream<'_>| {
        if input.is_empty() {
            let message = "write the name of a template: `template!(\"about.html\")`";
            return Err(syn::Error::new(Span::call_site(), message));
        }
        let name = input.parse()?;
        let mut krate = parse_quote!(::cbv);
        if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let option = input.call(Ident::parse_any)?;
            if option != "crate" {
                return Err(unknown_option(&option, &["crate"], &[]));
            }
            krate = crate_path(&option, input)?;
        }
        Ok(TemplateInput { krate, name })
    };
    parser.parse2(options).map_err(|error| cx.push(error)).ok()
}
