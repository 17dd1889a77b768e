//! Where redirects lead.

use cbv_syntax::redirect_url;
use proc_macro2::Ident;
use syn::LitStr;

use super::url::check_scheme;
use crate::context::Ctxt;
use crate::model::ViewInput;
use crate::model::checked::Target;
use crate::model::options::{Initial, TargetOptions};

/// `#[derive(RedirectView)]`: a redirect leads somewhere (Django: 410 at each request).
pub(super) fn check(cx: &Ctxt, view: &ViewInput) -> Target {
    let options = &view.options.generic.target;
    if named(options).next().is_none() && !options.redirect_url.is_given() {
        let message = "the redirect has no target: write `#[view(to = urls::some_name)]`, `url = \"/somewhere/\"`, or `redirect_url = Self::..`";
        cx.error(&view.ident, message);
    }
    options.to.value().cloned().map_or(Target::Configured, Target::To)
}

/// The options that name a target.
fn named(options: &TargetOptions) -> impl Iterator<Item = &Ident> {
    let TargetOptions { url, pattern_name, to, .. } = options;
    [url.name(), pattern_name.name(), to.name()].into_iter().flatten()
}

/// A redirect leads to one place (Django: `url` wins, without a word), and to a page. Returns the
/// captures that the URL takes.
pub(super) fn check_attributes(cx: &Ctxt, options: &TargetOptions) -> Vec<String> {
    let targets: Vec<_> = named(options).collect();
    if let [first, second, ..] = targets[..] {
        let message = format!("`{first}` and `{second}` both name the target: remove one of them");
        cx.error(second, message);
    }
    let url = options.url.value().and_then(Initial::text);
    url.map(|url| captures(cx, url)).unwrap_or_default()
}

fn captures(cx: &Ctxt, literal: &LitStr) -> Vec<String> {
    let url = literal.value();
    if let Err(message) = check_scheme(&url) {
        cx.error(literal, message);
        return Vec::new();
    }
    redirect_url::captures(&url).map_err(|message| cx.error(literal, message)).unwrap_or_default()
}
