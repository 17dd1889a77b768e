//! The rules of redirects.

use cbv_syntax::redirect_url;
use cbv_syntax::scheme::{self, NoPage};
use proc_macro2::Ident;
use syn::LitStr;

use super::view::literal;
use crate::context::Ctxt;
use crate::model::{BaseOption, GenericOptions};

/// `#[derive(RedirectView)]`: a redirect leads somewhere (Django: 410 at each request).
pub(super) fn check_leads_somewhere(cx: &Ctxt, view: &Ident, options: &GenericOptions) {
    let attributes = ["url", "pattern_name"].into_iter().filter_map(|name| options.start(name));
    let leads = attributes.count() > 0
        || options.expression("to").is_some()
        || options.hook("redirect_url").is_some();
    // An option that could not be read may have been it.
    if !leads && !cx.has_errors() {
        let message = "where does it lead? write `#[view(to = urls::some_name)]`, `url = \"/somewhere/\"`, or `redirect_url = Self::..`";
        cx.error(view, message);
    }
}

/// A redirect leads to one place (Django: `url` wins, without a word).
pub(super) fn check_one_target(cx: &Ctxt, base: &BaseOption, options: &GenericOptions) {
    let attributes = base.start.iter().map(|start| &start.name);
    let attributes = attributes.filter(|name| *name == "url" || *name == "pattern_name");
    let targets: Vec<_> =
        attributes.chain(options.expression("to").map(|(name, _)| name)).collect();
    if let [first, second, ..] = targets[..] {
        cx.error(second, format!("a redirect leads to one place, and `{first}` names it already"));
    }
}

/// The URL can be read, and leads to a page. Returns the captures that it takes.
pub(super) fn check_url(cx: &Ctxt, base: &BaseOption) -> Vec<String> {
    let url = base.start.iter().find(|start| start.name == "url").and_then(literal);
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

/// `http`, `https` and `ftp` lead to a page; `javascript:` does not.
fn check_scheme(url: &str) -> Result<(), String> {
    scheme::check(url).map_err(|why| match why {
        NoPage::Scheme(scheme) => {
            format!("a redirect leads to a page, by `http`, `https` or `ftp`, not by `{scheme}`")
        }
        NoPage::Host(scheme) => {
            format!("this URL has no host: write `{scheme}://example.org/`")
        }
    })
}
