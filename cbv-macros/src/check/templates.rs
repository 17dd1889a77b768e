//! `templates!(..)`: every template of a folder.

use std::path::PathBuf;

use cbv_syntax::templates::Declared;
use proc_macro2::Span;

use crate::context::Ctxt;
use crate::model::{Addition, Link, ReadTemplate, Templates, TemplatesInput};
use crate::template::{Home, VARIABLE, check_static_files};

/// The templates parse, and what they need is there.
pub(crate) fn templates(cx: &Ctxt, input: TemplatesInput) -> Option<Templates> {
    if cx.has_errors() {
        return None;
    }
    let TemplatesInput { krate, urls, dir, filters, tests, functions } = input;
    let span = dir.as_ref().map_or_else(Span::call_site, syn::LitStr::span);
    let home = match dir {
        Some(dir) => Home::beside_source(&dir.value())?,
        None => Home::of_crate(span),
    };
    let folder = match home.folder() {
        Ok(folder) => folder,
        Err(message) => {
            cx.push(syn::Error::new(span, message));
            return None;
        }
    };
    let mut checked = cbv_syntax::templates::check(&folder);
    check_static_files(&mut checked, span);
    let names = |of: &[Addition]| of.iter().map(|addition| addition.name.clone()).collect();
    let declared =
        Declared { filters: names(&filters), tests: names(&tests), functions: names(&functions) };
    let unknown = cbv_syntax::templates::unknown(&checked, &declared);
    for mistake in checked.mistakes.iter().chain(&unknown) {
        if home.is_first_report(mistake) {
            cx.push(syn::Error::new(span, home.shown(mistake)));
        }
    }
    if cx.has_errors() {
        return None;
    }
    let mut links: Vec<Link> = Vec::new();
    let mut files = Vec::new();
    for (name, template) in checked.templates {
        for call in template.urls {
            let place = home.place(&name, Some(call.line));
            if !links.iter().any(|link| link.name == call.name && link.captures == call.captures) {
                links.push(Link { name: call.name, captures: call.captures, place });
            }
        }
        files.push((name.clone(), folder.file(&name)));
    }
    let folder = folder.path().to_owned();
    let read = files.iter().map(|(_, file): &(String, PathBuf)| file.clone()).collect();
    let read = ReadTemplate { files: read, variable: VARIABLE, used: None };
    let urls = urls.map(|urls| (urls, links));
    let of = |method, list: Vec<Addition>| list.into_iter().map(move |one| (method, one));
    let additions = of("add_filter", filters)
        .chain(of("add_test", tests))
        .chain(of("add_function", functions))
        .collect();
    Some(Templates { krate, folder, files, read, urls, additions })
}
