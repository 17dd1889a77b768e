//! `static_files!(..)`: every file of a folder.

use proc_macro2::Span;

use crate::context::Ctxt;
use crate::model::{StaticFiles, StaticFilesInput};
use crate::template::Home;

/// The folder is there.
pub(crate) fn static_files(cx: &Ctxt, input: StaticFilesInput) -> Option<StaticFiles> {
    if cx.has_errors() {
        return None;
    }
    let StaticFilesInput { krate, dir } = input;
    let span = dir.as_ref().map_or_else(Span::call_site, syn::LitStr::span);
    let home = match dir {
        Some(dir) => Home::beside_source(&dir.value())?,
        None => Home::of_static_files(span),
    };
    if home.is_elsewhere() {
        let message = "`CBV_STATIC_DIR` is empty: name the folder, or remove `static_files!`";
        cx.push(syn::Error::new(span, message));
        return None;
    }
    let folder = home.folder().map_err(|message| cx.push(syn::Error::new(span, message))).ok()?;
    let files = folder.files().into_iter().map(|name| (name.clone(), folder.file(&name)));
    Some(StaticFiles { krate, files: files.collect(), folder: folder.path().to_owned() })
}
