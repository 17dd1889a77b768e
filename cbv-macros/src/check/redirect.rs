//! The rules of `#[derive(RedirectView)]`.

use syn::LitStr;

use super::view::literal;
use crate::context::Ctxt;
use crate::model::ViewInput;

/// Checks where a redirect leads; returns the captures that its URL takes.
pub(super) fn check(cx: &Ctxt, input: &ViewInput) -> Vec<String> {
    let options = &input.options.generic;
    let targets: Vec<_> = [
        options.start("url").map(|start| &start.name),
        options.start("pattern_name").map(|start| &start.name),
        options.expression("to").map(|(name, _)| name),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let [first, second, ..] = targets[..] {
        cx.error(second, format!("a redirect leads to one place, and `{first}` names it already"));
    }
    if let (Some((to, _)), Some(hook)) = (options.expression("to"), options.hook("redirect_url")) {
        cx.error(hook, format!("a redirect leads to one place, and `{to}` names it already"));
    }
    if targets.is_empty() && options.hook("redirect_url").is_none() {
        let message = "where does it lead? write `#[view(to = urls::some_name)]`, `url = \"/somewhere/\"`, or `redirect_url = Self::..`";
        cx.error(&input.ident, message);
    }
    let url = options.start("url").and_then(literal);
    url.map(|url| url_captures(cx, url)).unwrap_or_default()
}

fn url_captures(cx: &Ctxt, literal: &LitStr) -> Vec<String> {
    let url = literal.value();
    if let Some(message) = of_python(&url).or_else(|| scheme(&url)) {
        cx.error(literal, message);
        return Vec::new();
    }
    let read = captures(&url);
    read.map_err(|message| cx.error(literal, message)).unwrap_or_default()
}

/// Django's `%(name)s`.
fn of_python(url: &str) -> Option<String> {
    let (before, after) = url.split_once("%(")?;
    let (name, after) = after.split_once(')')?;
    let rest = after.get(1..).unwrap_or_default();
    Some(format!("captures stand in braces: write `\"{before}{{{name}}}{rest}\"`"))
}

/// `http`, `https` and `ftp` lead to a page; `javascript:` does not.
fn scheme(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    let leads_to_a_page = ["http", "https", "ftp"].iter().any(|s| scheme.eq_ignore_ascii_case(s));
    (is_scheme && !leads_to_a_page).then(|| {
        format!("a redirect leads to a page, by `http`, `https` or `ftp`, not by `{scheme}`")
    })
}

fn captures(url: &str) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut rest = url;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(at);
        if after.starts_with("{{") || after.starts_with("}}") {
            rest = &after[2..];
            continue;
        }
        let (name, after) = after
            .strip_prefix('{')
            .and_then(|after| after.split_once('}'))
            .ok_or_else(|| "a brace that stands for itself is doubled: `{{` or `}}`".to_owned())?;
        if syn::parse_str::<proc_macro2::Ident>(name).is_err() {
            return Err(format!("`{{{name}}}` is no capture: write its name alone, `{{pk}}`"));
        }
        check_place(&url[..url.len() - rest.len() + before.len()], name)?;
        names.push(name.to_owned());
        rest = after;
    }
    Ok(names)
}

/// What a client sends decides neither scheme nor host.
fn check_place(before: &str, name: &str) -> Result<(), String> {
    let path = before.split_once("//").map_or(before, |(_, behind)| behind);
    let is_in_host = before.contains("//") && !path.contains(['/', '?', '#']);
    if before.is_empty() || is_in_host {
        return Err(format!(
            "`{{{name}}}` would choose the host: a capture stands in the path, the query or the fragment"
        ));
    }
    Ok(())
}
