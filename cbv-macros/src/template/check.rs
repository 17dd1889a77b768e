//! A template that is named in the source.

use proc_macro2::TokenStream;
use syn::LitStr;

use super::home::Home;
use super::watch::watched;
use crate::context::Ctxt;

/// A template that an attribute names exists, parses, and so do those that it needs.
///
/// What is returned makes the compiler look again when one of them changes.
pub(crate) fn check(cx: &Ctxt, literal: &LitStr) -> TokenStream {
    let home = Home::of_crate();
    let name = literal.value();
    if home.is_elsewhere() || cbv_syntax::templates::built_in(&name).is_some() {
        return watched([]);
    }
    let folder = match home.folder() {
        Ok(folder) => folder,
        Err(message) => {
            cx.error(literal, message);
            return TokenStream::new();
        }
    };
    if !cbv_syntax::templates::is_name(&name) {
        let message = "a template is called by its path in the folder of templates, and none is hidden: write `books/list.html`";
        cx.error(literal, message);
        return TokenStream::new();
    }
    if cbv_syntax::templates::Sources::get(&folder, &name).is_none() {
        let place = home.place(&name, None);
        let hint = cbv_syntax::templates::did_you_mean(&folder, &name);
        cx.error(literal, format!("there is no `{place}`{hint}"));
        return TokenStream::new();
    }
    let checked = cbv_syntax::templates::check_from(&folder, &name);
    for mistake in &checked.mistakes {
        cx.error(literal, home.shown(mistake));
    }
    let files: Vec<_> = checked.templates.keys().map(|name| folder.file(name)).collect();
    watched(files.iter().map(std::path::PathBuf::as_path))
}
