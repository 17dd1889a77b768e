//! Where views with a form lead.

use cbv_syntax::redirect_url::{self, Braces};
use cbv_syntax::scheme;
use syn::LitStr;

use super::url::check_scheme;
use crate::context::Ctxt;
use crate::model::ViewInput;
use crate::model::checked::Leads;
use crate::model::options::{Given, Options, SuccessUrl};

/// A view that has nowhere to lead to (Django: `ImproperlyConfigured`, once a valid form was posted).
pub(super) fn check_required(cx: &Ctxt, view: &ViewInput, given: &Given<SuccessUrl>) {
    if !given.is_given() {
        let message = "the view leads nowhere after a valid form: write `#[view(success_url = \"/thanks/\")]`, or name a function of `urls!`, `success_url = urls::some_name`";
        cx.error(&view.ident, message);
    }
    check(cx, given);
}

/// A view that has saved a row leads to its page, unless it says otherwise.
pub(super) fn check_of_object(cx: &Ctxt, options: &Options) -> Leads {
    let given = &options.object_success_url.success_url;
    check(cx, given);
    if given.is_given() { Leads::Configured } else { Leads::ToObject }
}

/// The URL can be filled in, and leads to a page.
fn check(cx: &Ctxt, given: &Given<SuccessUrl>) {
    if let Some(SuccessUrl::Text(literal)) = given.value()
        && let Err(message) = check_text(literal)
    {
        cx.error(literal, message);
    }
}

fn check_text(literal: &LitStr) -> Result<(), String> {
    let url = literal.value();
    check_scheme(&url)?;
    redirect_url::parts_with(&url, Braces::Fields)?;
    if url.starts_with('/') || scheme::split(&url).is_some() {
        return Ok(());
    }
    Err(relative(&url))
}

/// Another page would be meant from each route (Django: silently so).
fn relative(url: &str) -> String {
    let path = url.trim_matches('/');
    if path.is_empty() {
        return "the URL is empty: write `\"/thanks/\"`".to_owned();
    }
    let message = format!("a URL starts with `/`: write `\"/{url}\"`");
    match pattern_name(path) {
        Some(name) => format!("{message}, or name the pattern, `success_url = urls::{name}`"),
        None => message,
    }
}

/// `author-list` is what Django calls a pattern, which is `author_list` here.
fn pattern_name(text: &str) -> Option<String> {
    let name = text.replace('-', "_");
    syn::parse_str::<proc_macro2::Ident>(&name).is_ok().then_some(name)
}
