//! The rules of `#[derive(TemplateView)]`.

use crate::context::Ctxt;
use crate::model::ViewInput;

/// Without a template there is nothing to show (Django: `ImproperlyConfigured` at the first
/// request).
pub(super) fn check(cx: &Ctxt, input: &ViewInput) {
    let options = &input.options.generic;
    if options.start("template_name").is_none() && options.hook("template_names").is_none() {
        let message = "which template does it show? write `#[view(template_name = \"..\")]`";
        cx.error(&input.ident, message);
    }
    if let Some(start) = options.start("content_type")
        && let Some(text) = super::view::literal(start)
    {
        check_content_type(cx, text);
    }
}

/// `text/plain`, `text/html; charset=utf-8` (RFC 9110, 8.3).
fn check_content_type(cx: &Ctxt, text: &syn::LitStr) {
    let value = text.value();
    let is_visible = value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let kind = value.split(';').next().unwrap_or_default();
    let is_type = kind
        .trim()
        .split_once('/')
        .is_some_and(|(top, sub)| !top.is_empty() && !sub.is_empty() && !kind.trim().contains(' '));
    if !is_visible || !is_type {
        cx.error(text, "this is no media type: write `\"text/plain; charset=utf-8\"`");
    }
}
