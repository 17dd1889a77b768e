//! A template that is named in the source.

use syn::LitStr;

use super::home::{Home, VARIABLE};
use crate::context::Ctxt;
use crate::model::ReadTemplate;

/// A template that an attribute names exists, parses, and so do those that it needs.
///
/// Returns what was read; `None` where it cannot be, which is reported.
pub(crate) fn check(cx: &Ctxt, literal: &LitStr) -> Option<ReadTemplate> {
    let home = Home::of_crate();
    let name = literal.value();
    if home.is_elsewhere() || cbv_syntax::templates::built_in(&name).is_some() {
        return Some(ReadTemplate { files: Vec::new(), variable: VARIABLE });
    }
    let folder = match home.folder() {
        Ok(folder) => folder,
        Err(message) => {
            cx.error(literal, message);
            return None;
        }
    };
    if !cbv_syntax::templates::is_name(&name) {
        let message = "not the name of a template: write its path in the folder of templates, such as `books/list.html`";
        cx.error(literal, message);
        return None;
    }
    if cbv_syntax::templates::Sources::get(&folder, &name).is_none() {
        let place = home.place(&name, None);
        let hint = cbv_syntax::templates::did_you_mean(&folder, &name);
        cx.error(literal, format!("there is no `{place}`{hint}"));
        return None;
    }
    let checked = cbv_syntax::templates::check_from(&folder, &name);
    for mistake in &checked.mistakes {
        cx.error(literal, home.shown(mistake));
    }
    let files = checked.templates.keys().map(|name| folder.file(name)).collect();
    Some(ReadTemplate { files, variable: VARIABLE })
}
