//! The static files that templates name.

use cbv_syntax::templates::{Checked, Mistake, missing_static_files};
use proc_macro2::Span;

use super::home::Home;

/// Adds the calls of `static(..)` that name no file to what is wrong with the templates.
pub(crate) fn check(checked: &mut Checked, at: Span) {
    let mut calls = checked
        .templates
        .iter()
        .flat_map(|(name, template)| template.statics.iter().map(move |call| (name, call.line)));
    let Some((template, line)) = calls.next() else { return };
    let home = Home::of_static_files(at);
    if home.is_elsewhere() {
        return;
    }
    match home.folder() {
        Ok(folder) => {
            let missing = missing_static_files(&checked.templates, &home.prefix(), &folder.files());
            checked.mistakes.extend(missing);
        }
        Err(message) if home.is_named() => {
            let template = template.clone();
            checked.mistakes.push(Mistake { template, line: Some(line), message });
        }
        // `static_files!` says so; without it they are elsewhere.
        Err(_) => {}
    }
}
