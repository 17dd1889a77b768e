//! The rules of views that show a template.

use proc_macro2::{Ident, TokenStream};
use syn::LitStr;

use super::view::literal;
use crate::context::Ctxt;
use crate::model::{BaseOption, GenericOptions};

/// `#[derive(TemplateView)]`: without a template there is nothing to show (Django:
/// `ImproperlyConfigured` at the first request).
pub(super) fn check_names_template(cx: &Ctxt, view: &Ident, options: &GenericOptions) {
    let names_one = options.start("template_name").is_some()
        || options.hook("template_names").is_some()
        || options.hook("render_to_response").is_some();
    // An option that could not be read may have been it.
    if !names_one && !cx.has_errors() {
        cx.error(view, "which template does it show? write `#[view(template_name = \"..\")]`");
    }
}

/// The template that an attribute of a base names is there, and can be read.
pub(super) fn check_template(cx: &Ctxt, base: &BaseOption) -> TokenStream {
    let named = base.start.iter().filter(|start| start.name == "template_name");
    named.filter_map(literal).map(|name| crate::template::check(cx, name)).collect()
}

/// `text/plain`, `text/html; charset=utf-8` (RFC 9110, 8.3).
pub(super) fn check_content_type(cx: &Ctxt, base: &BaseOption) {
    let given = base.start.iter().find(|start| start.name == "content_type");
    if let Some(text) = given.and_then(literal).filter(|text| !is_media_type(text)) {
        cx.error(text, "this is no media type: write `\"text/plain; charset=utf-8\"`");
    }
}

fn is_media_type(text: &LitStr) -> bool {
    let value = text.value();
    let kind = value.split(';').next().unwrap_or_default().trim();
    let is_token = |text: &str| !text.is_empty() && !text.contains([' ', '/']);
    value.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && kind.split_once('/').is_some_and(|(top, sub)| is_token(top) && is_token(sub))
}
