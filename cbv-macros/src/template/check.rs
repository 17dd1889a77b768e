//! A template that is named in the source.

use cbv_syntax::templates::{self, Folder, Sources};
use quote::ToTokens;
use syn::spanned::Spanned as _;
use syn::{LitStr, Path};

use super::home::{Home, VARIABLE};
use crate::context::Ctxt;
use crate::model::ReadTemplate;

/// A template that an attribute names exists, parses, and so do those that it needs.
///
/// Returns what was read; `None` where it cannot be, which is reported.
pub(crate) fn check(cx: &Ctxt, literal: &LitStr) -> Option<ReadTemplate> {
    let home = Home::of_crate(literal.span());
    let name = literal.value();
    if home.is_elsewhere() || templates::built_in(&name).is_some() {
        return Some(nothing());
    }
    let folder = match home.folder() {
        Ok(folder) => folder,
        Err(message) => {
            cx.error_beside(literal, message);
            return None;
        }
    };
    if !templates::is_name(&name) {
        let message = "not the name of a template: write its path in the folder of templates, such as `books/list.html`";
        cx.error_beside(literal, message);
        return None;
    }
    if folder.get(&name).is_none() {
        let place = home.place(&name, None);
        let hint = templates::did_you_mean(&folder, &name);
        cx.error_beside(literal, format!("there is no `{place}`{hint}"));
        return None;
    }
    Some(read(cx, &home, &folder, &name, literal))
}

/// The template that is named after a model exists, and so on. `columns` is the page of the library
/// that could be named instead.
pub(crate) fn check_default(
    cx: &Ctxt,
    model: &Path,
    name: &str,
    columns: Option<&str>,
) -> Option<ReadTemplate> {
    let home = Home::of_crate(model.span());
    if home.is_elsewhere() {
        return Some(nothing());
    }
    let folder = home.folder().ok();
    match &folder {
        Some(folder) if folder.get(name).is_some() => Some(read(cx, &home, folder, name, model)),
        _ => {
            cx.error_beside(model, missing(&home, folder.as_ref(), name, columns));
            None
        }
    }
}

fn nothing() -> ReadTemplate {
    ReadTemplate { files: Vec::new(), variable: VARIABLE, used: None }
}

fn read(cx: &Ctxt, home: &Home, folder: &Folder, name: &str, at: &impl ToTokens) -> ReadTemplate {
    let mut checked = templates::check_from(folder, name);
    super::statics::check(&mut checked, at.span());
    for mistake in checked.mistakes.iter().filter(|mistake| home.is_first_report(mistake)) {
        cx.error_beside(at, home.shown(mistake));
    }
    let files = checked.templates.keys().map(|name| folder.file(name)).collect();
    let used = checked.mistakes.is_empty().then(|| super::uses::read(cx, home, folder, name, at));
    ReadTemplate { files, variable: VARIABLE, used }
}

/// Names the template that was probably meant: of the same name in another folder, as Django's
/// stand, or of a name that is close.
fn missing(home: &Home, folder: Option<&Folder>, name: &str, columns: Option<&str>) -> String {
    let names = folder.map(Sources::names).unwrap_or_default();
    let names = || names.iter().map(String::as_str);
    let elsewhere = names().find(|other| other.rsplit('/').next() == Some(name));
    let meant = elsewhere.or_else(|| cbv_syntax::suggest::closest(name, names()));
    let place = home.place(name, None);
    match meant {
        Some(meant) => {
            let there = home.place(meant, None);
            format!(
                "there is no `{place}`, but there is `{there}`: write `template_name = \"{meant}\"`"
            )
        }
        None => {
            let columns = columns
                .map_or_else(String::new, |columns| format!("; `\"{columns}\"` shows all columns"));
            format!(
                "there is no `{place}`: create it, or name another by `template_name = \"..\"`{columns}"
            )
        }
    }
}

/// The page has this block, or one that it extends does.
pub(crate) fn check_block(cx: &Ctxt, block: &LitStr, template: &str) {
    let home = Home::of_crate(block.span());
    let Some(folder) = home.folder().ok().filter(|_| !home.is_elsewhere()) else { return };
    // What is wrong with the template was reported.
    let Some(blocks) =
        templates::blocks(&folder, template).filter(|_| folder.get(template).is_some())
    else {
        return;
    };
    let name = block.value();
    if blocks.contains(&name) {
        return;
    }
    let place = home.place(template, None);
    let names = || blocks.iter().map(String::as_str);
    let hint = match cbv_syntax::suggest::closest(&name, names()) {
        Some(meant) => format!(": did you mean `{meant}`?"),
        None if blocks.is_empty() => format!(": write `{{% block {name} %}}` there"),
        None => format!("; it has `{}`", names().collect::<Vec<_>>().join("`, `")),
    };
    cx.error_beside(block, format!("`{place}` has no block `{name}`{hint}"));
}
