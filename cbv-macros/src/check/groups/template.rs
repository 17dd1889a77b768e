//! Templates of views.

use syn::{LitStr, Path};

use super::partial;
use crate::context::Ctxt;
use crate::model::options::{Given, Initial, Options, TemplateOptions};
use crate::model::types::path_text;
use crate::model::{DefaultTemplate, ReadTemplate, ViewInput};

/// `#[derive(TemplateView)]`: without a template there is nothing to show (Django:
/// `ImproperlyConfigured` at the first request).
pub(super) fn check_names_template(cx: &Ctxt, view: &ViewInput) {
    if !names_template(&view.options.generic) {
        cx.error_beside(
            &view.ident,
            "the view has no template: write `#[view(template_name = \"..\")]`",
        );
    }
}

fn names_template(options: &Options) -> bool {
    options.template.template_name.is_given()
        || options.template.render_to_response.is_given()
        || options.context.template_names.is_given()
        || options.list_context.template_names.is_given()
        || options.detail_context.template_names.is_given()
        || options.form_context.template_names.is_given()
        || options.create_context.template_names.is_given()
}

/// A view of objects that names no template has the one that is named after its model: no other
/// takes its place (Django: `TemplateDoesNotExist`).
pub(super) fn check_default(
    cx: &Ctxt,
    default: &DefaultTemplate,
    view: &ViewInput,
) -> Option<ReadTemplate> {
    let options = &view.options.generic;
    // Where something else is wrong, that may be what the name depends on.
    if cx.has_errors() || names_template(options) {
        return None;
    }
    let Some(model) = options.model() else {
        check_names_template(cx, view);
        return None;
    };
    let suffix = match &options.names.template_name_suffix {
        Given::Nothing => default.suffix.to_owned(),
        // What is no literal is known when the application runs.
        given => given.value().and_then(Initial::text)?.value(),
    };
    let Some(name) = model.entity_name() else {
        let path = path_text(&model.0);
        let message = format!(
            "`{path}` does not say what the entity is called, after which the template is named: write `model = some::Entity`, or add `template_name = \"..\"`"
        );
        cx.error_beside(&model.0, message);
        return None;
    };
    let template = format!("{name}{suffix}.html");
    let read = read_default(cx, &model.0, &template, default.columns)?;
    partial::check_of_default(cx, &options.template, &template);
    Some(read)
}

/// The template that an attribute of a base names is there, and can be read.
pub(super) fn check_template(cx: &Ctxt, options: &TemplateOptions) -> Option<ReadTemplate> {
    options.template_name.value().and_then(Initial::text).and_then(|name| read(cx, name))
}

#[cfg(feature = "templates")]
pub(in crate::check) fn read(cx: &Ctxt, name: &LitStr) -> Option<ReadTemplate> {
    crate::template::check(cx, name)
}

#[cfg(feature = "templates")]
fn read_default(
    cx: &Ctxt,
    model: &Path,
    name: &str,
    columns: Option<&str>,
) -> Option<ReadTemplate> {
    crate::template::check_default(cx, model, name, columns)
}

#[cfg(not(feature = "templates"))]
fn read_default(_: &Ctxt, _: &Path, _: &str, _: Option<&str>) -> Option<ReadTemplate> {
    None
}

#[cfg(not(feature = "templates"))]
pub(in crate::check) fn read(_: &Ctxt, _: &LitStr) -> Option<ReadTemplate> {
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
