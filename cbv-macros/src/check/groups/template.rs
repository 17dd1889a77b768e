//! Templates of views.

use syn::LitStr;

use crate::context::Ctxt;
use crate::model::options::{Initial, TemplateOptions};
use crate::model::{ReadTemplate, ViewInput};

/// `#[derive(TemplateView)]`: without a template there is nothing to show (Django:
/// `ImproperlyConfigured` at the first request).
pub(super) fn check_names_template(cx: &Ctxt, view: &ViewInput) {
    let options = &view.options.generic;
    let names_one = options.template.template_name.is_given()
        || options.template.render_to_response.is_given()
        || options.context.template_names.is_given();
    if !names_one {
        cx.error(&view.ident, "the view has no template: write `#[view(template_name = \"..\")]`");
    }
}

/// The template that an attribute of a base names is there, and can be read.
pub(super) fn check_template(cx: &Ctxt, options: &TemplateOptions) -> Option<ReadTemplate> {
    options.template_name.value().and_then(Initial::text).and_then(|name| read(cx, name))
}

#[cfg(feature = "templates")]
fn read(cx: &Ctxt, name: &LitStr) -> Option<ReadTemplate> {
    crate::template::check(cx, name)
}

#[cfg(not(feature = "templates"))]
fn read(_: &Ctxt, _: &LitStr) -> Option<ReadTemplate> {
    None
}

/// `text/plain`, `text/html; charset=utf-8` (RFC 9110, 8.3).
pub(super) fn check_content_type(cx: &Ctxt, options: &TemplateOptions) {
    let text = options.content_type.value().and_then(Initial::text);
    if let Some(text) = text.filter(|text| !is_media_type(text)) {
        cx.error(text, "not a media type: write `\"text/plain; charset=utf-8\"`");
    }
}

fn is_media_type(text: &LitStr) -> bool {
    let value = text.value();
    let kind = value.split(';').next().unwrap_or_default().trim();
    let is_token = |text: &str| !text.is_empty() && !text.contains([' ', '/']);
    value.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && kind.split_once('/').is_some_and(|(top, sub)| is_token(top) && is_token(sub))
}
