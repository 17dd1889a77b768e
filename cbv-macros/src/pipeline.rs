//! Each macro, from its tokens to its expansion: parse, check, expand.

use proc_macro2::TokenStream;

use crate::context::Ctxt;
use crate::model::GenericView;
use crate::{check, debug, expand, fallback, parse};

pub(crate) fn view(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::view(&cx, item.clone(), None) {
        Some(input) => expand::view(&check::view(&cx, input)),
        None => fallback::view(&cx, item.clone()),
    };
    debug::printed("View", cx.finish_derive(expansion, item))
}

/// The derive of a generic view.
pub(crate) fn generic_view(generic: &'static GenericView, item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::view(&cx, item.clone(), Some(generic)) {
        Some(input) => expand::generic_view(&check::generic_view(&cx, generic, input)),
        None => fallback::view(&cx, item.clone()),
    };
    debug::printed(generic.name, cx.finish_derive(expansion, item))
}

pub(crate) fn attributes(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::attributes(&cx, item.clone()) {
        Some(input) => match check::attributes(&cx, input) {
            Some(shared) => expand::attributes(&shared),
            None => fallback::attributes(&cx, item),
        },
        None => fallback::attributes(&cx, item),
    };
    debug::printed("Attributes", cx.finish(expansion))
}

pub(crate) fn handler(options: TokenStream, item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::handler(&cx, options, item.clone()) {
        Some(input) => expand::handler(&check::handler(&cx, input)),
        None => fallback::handler(item),
    };
    debug::printed("handler", cx.finish(expansion))
}

pub(crate) fn urls(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::urls(&cx, item.clone()) {
        Some(input) => expand::urls(&check::urls(&cx, input)),
        None => fallback::urls(item),
    };
    debug::printed("urls", cx.finish(expansion))
}

pub(crate) fn base(options: TokenStream, item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::base(&cx, options, item.clone()) {
        Some(input) => match check::base(&cx, input) {
            Some(base) => expand::base(&base),
            None => fallback::base(item),
        },
        None => fallback::base(item),
    };
    debug::printed("base", cx.finish(expansion))
}

#[cfg(feature = "templates")]
pub(crate) fn templates(options: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let input = parse::templates(&cx, options);
    let krate = input.krate.clone();
    let expansion = match check::templates(&cx, input) {
        Some(templates) => expand::templates(&templates),
        None => expand::stand_in::templates(&krate),
    };
    debug::printed("templates", cx.finish_as_value(&expansion))
}

#[cfg(feature = "static-files")]
pub(crate) fn static_files(options: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let input = parse::static_files(&cx, options);
    let krate = input.krate.clone();
    let expansion = match check::static_files(&cx, input) {
        Some(files) => expand::static_files(&files),
        None => expand::stand_in::static_files(&krate),
    };
    debug::printed("static_files", cx.finish_as_value(&expansion))
}

#[cfg(feature = "templates")]
pub(crate) fn template_fields(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::template_fields(&cx, item) {
        Some(of) => expand::template_fields(&of),
        None => TokenStream::new(),
    };
    debug::printed("TemplateFields", cx.finish(expansion))
}

#[cfg(feature = "templates")]
pub(crate) fn template(options: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::template(&cx, options) {
        Some(input) => expand::template(&input, crate::template::check(&cx, &input.name).as_ref()),
        None => TokenStream::new(),
    };
    debug::printed("template", cx.finish_as_value(&expansion))
}

#[cfg(feature = "templates")]
pub(crate) fn template_name(name: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::template_name(&cx, name) {
        Some(name) => expand::template_name(&name, crate::template::check(&cx, &name).as_ref()),
        None => TokenStream::new(),
    };
    debug::printed("template_name", cx.finish_as_value(&expansion))
}

#[cfg(feature = "forms")]
pub(crate) fn form(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::form(&cx, item.clone()) {
        Some(input) => expand::form(&check::form(&cx, input)),
        None => fallback::form(&cx, item.clone()),
    };
    debug::printed("Form", cx.finish_derive(expansion, item))
}

#[cfg(feature = "forms")]
pub(crate) fn choices(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::choices(&cx, item.clone()) {
        Some(input) => match check::choices(&cx, input) {
            Some(choices) => expand::choices(&choices),
            None => fallback::choices(item),
        },
        None => fallback::choices(item),
    };
    debug::printed("Choices", cx.finish(expansion))
}

#[cfg(feature = "forms")]
pub(crate) fn model_fields(item: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let expansion = match parse::model_fields(&cx, item.clone()) {
        Some(input) => expand::model_fields(&check::model_fields(&cx, input)),
        None => TokenStream::new(),
    };
    debug::printed("ModelFields", cx.finish_derive(expansion, item))
}
