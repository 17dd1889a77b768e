//! The part of a page that HTMX asks for.

use syn::LitStr;

use crate::context::Ctxt;
use crate::model::ReadTemplate;
use crate::model::options::{Initial, TemplateOptions};

/// The template of the part is there, and so is the block; the view has one of the two. Returns what
/// was read.
pub(super) fn check(cx: &Ctxt, options: &TemplateOptions) -> Option<ReadTemplate> {
    let TemplateOptions { template_name, partial, partial_block, .. } = options;
    if let (Some(_), Some(block)) = (partial.name(), partial_block.name()) {
        let message = "`partial` and `partial_block` are two parts of the page: write one of them";
        cx.error(block, message);
        return None;
    }
    let text = |given: &_| Initial::text(given).cloned();
    if let Some(block) = partial_block.value().and_then(text)
        && is_name(cx, &block)
        && let Some(template) = template_name.value().and_then(text)
    {
        check_block(cx, &block, &template.value());
    }
    partial.value().and_then(text).and_then(|partial| super::read_template(cx, &partial))
}

/// The block of a page that is named after a model.
pub(super) fn check_of_default(cx: &Ctxt, options: &TemplateOptions, template: &str) {
    if let Some(block) = options.partial_block.value().and_then(Initial::text) {
        check_block(cx, block, template);
    }
}

fn is_name(cx: &Ctxt, block: &LitStr) -> bool {
    let name = block.value();
    let is_name = !name.is_empty()
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().all(|c| c == '_' || c.is_alphanumeric());
    if !is_name {
        let message = if name.strip_suffix(".html").is_some() {
            format!(
                "not the name of a block: write `partial = \"{name}\"` for a template of its own"
            )
        } else {
            "not the name of a block: write it as in the template, `{% block rows %}`".to_owned()
        };
        cx.error(block, message);
    }
    is_name
}

#[cfg(feature = "templates")]
fn check_block(cx: &Ctxt, block: &LitStr, template: &str) {
    crate::template::check_block(cx, block, template);
}

#[cfg(not(feature = "templates"))]
fn check_block(_: &Ctxt, _: &LitStr, _: &str) {}
