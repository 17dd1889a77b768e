//! The rules of `urls!`.

use quote::ToTokens;
use syn::{Expr, ExprLit, Lit, LitStr, Path};

use super::reachable::check_reachable;
use super::{crate_path, groups};
use crate::context::Ctxt;
use crate::model::{
    Capture, Entry, EntryInput, EntryTarget, ReadTemplate, Segment, Target, Urls, UrlsInput,
    raw_name,
};
use crate::parse;

/// Functions that every module of `urls!` has.
const TAKEN: [&str; 4] = ["router", "routes", "reverse", "print"];

pub(crate) fn urls(cx: &Ctxt, input: UrlsInput) -> Urls {
    let UrlsInput { header, entries } = input;
    let mut flat = Vec::new();
    flatten(cx, &[], entries, &mut flat);
    check_names(cx, &mut flat);
    check_captures_once(cx, &flat);
    let rivals = check_reachable(cx, &flat);
    let templates = templates(cx, &flat);
    Urls {
        krate: crate_path(header.krate.clone()),
        header,
        entries: flat,
        rivals,
        templates,
        is_refused: cx.has_errors(),
    }
}

/// Puts the entries of groups behind their prefixes.
fn flatten(cx: &Ctxt, prefix: &[Segment], entries: Vec<EntryInput>, flat: &mut Vec<Entry>) {
    for EntryInput { attrs, pattern: literal, target } in entries {
        let of_view = |cx: &Ctxt, view: &Expr| check_view(cx, view);
        let own = parse::pattern(cx, &literal);
        let joined = |own: &[Segment]| [prefix, own].concat();
        match target {
            Target::Group(group) => {
                let Some(own) = own.and_then(|own| as_prefix(cx, &literal, own)) else { continue };
                flatten(cx, &joined(&own), group, flat);
            }
            Target::Include { module, namespace } => {
                let Some(own) = own.and_then(|own| as_prefix(cx, &literal, own)) else { continue };
                let segments = joined(&own);
                let target = EntryTarget::Include { module, namespace };
                flat.push(Entry { attrs, literal, segments, target });
            }
            Target::View { view, name } => {
                of_view(cx, &view);
                let Some(own) = own else { continue };
                let (segments, ty) = (joined(&own), type_of(&view));
                let target = EntryTarget::View { view, ty, name };
                flat.push(Entry { attrs, literal, segments, target });
            }
        }
    }
}

/// The segments of a prefix, which goes on behind its last slash.
fn as_prefix(cx: &Ctxt, literal: &LitStr, mut segments: Vec<Segment>) -> Option<Vec<Segment>> {
    match segments.last() {
        Some(Segment::Literal(text)) if text.is_empty() => {
            segments.pop();
            Some(segments)
        }
        Some(last) if last.tail().is_some() => {
            cx.error(literal, "nothing can follow what takes all that remains");
            None
        }
        _ => {
            let text = literal.value();
            cx.error(literal, format!("a prefix ends in `/`: write `\"{text}/\"`"));
            None
        }
    }
}

/// What is behind a pattern is a view, not the name of one.
fn check_view(cx: &Ctxt, view: &Expr) {
    match view {
        Expr::Path(path) => {
            let text = path.to_token_stream().to_string().replace(' ', "");
            let last = path.path.segments.last().map(|last| last.ident.to_string());
            let is_type = last.as_ref().is_some_and(|last| last.starts_with(char::is_uppercase));
            if last.as_deref() == Some("as_view") {
                cx.error(view, format!("a function makes the view: write `{text}()`"));
            } else if is_type {
                cx.error(
                    view,
                    format!("a view is mounted by `as_view`: write `{text}::as_view()`"),
                );
            }
        }
        Expr::Lit(literal) => {
            cx.error(literal, "a view is not named by a text: write `SomeView::as_view()`");
        }
        Expr::Struct(value) => {
            let name = value.path.to_token_stream().to_string().replace(' ', "");
            let message = format!("each request has a view of its own: write `{name}::as_view()`");
            cx.error(view, message);
        }
        _ => {}
    }
}

/// The type of a view, where the expression shows it: `Books::as_view().paginate_by(20)`.
fn type_of(view: &Expr) -> Option<Path> {
    match view {
        Expr::MethodCall(call) => type_of(&call.receiver),
        Expr::Paren(inner) => type_of(&inner.expr),
        Expr::Call(call) => match &*call.func {
            Expr::Path(function) if function.qself.is_none() => {
                let mut path = function.path.clone();
                let last = path.segments.pop()?;
                path.segments.pop_punct();
                (last.ident == "as_view" && !path.segments.is_empty()).then_some(path)
            }
            _ => None,
        },
        _ => None,
    }
}

/// The templates that routes name: `as_view().template_name("about.html")`.
fn templates(cx: &Ctxt, entries: &[Entry]) -> Vec<ReadTemplate> {
    let mut names = Vec::new();
    for entry in entries {
        if let EntryTarget::View { view, .. } = &entry.target {
            template_names(view, &mut names);
        }
    }
    names.into_iter().filter_map(|name| groups::read_template(cx, name)).collect()
}

fn template_names<'e>(view: &'e Expr, names: &mut Vec<&'e LitStr>) {
    let Expr::MethodCall(call) = view else { return };
    template_names(&call.receiver, names);
    if call.method == "template_name"
        && let Some(Expr::Lit(ExprLit { lit: Lit::Str(name), .. })) = call.args.first()
    {
        names.push(name);
    }
}

/// Functions are called as patterns and included modules are. One that cannot be called so is
/// reported, and has no function.
fn check_names(cx: &Ctxt, entries: &mut [Entry]) {
    let mut seen: Vec<(String, String)> = Vec::new();
    for entry in entries {
        let pattern = entry.pattern();
        let slot = entry.name_mut();
        let Some(name) = slot.as_ref() else { continue };
        let text = raw_name(name);
        let other = seen.iter().find(|(seen, _)| *seen == text);
        if TAKEN.contains(&text.as_str()) {
            let message =
                format!("the module has a function `{text}` of its own: choose another name");
            cx.error(name, message);
        } else if let Some((_, of)) = other {
            cx.error(name, format!("`{text}` is the name of `{of}` already"));
        } else {
            seen.push((text, pattern));
            continue;
        }
        *slot = None;
    }
}

fn check_captures_once(cx: &Ctxt, entries: &[Entry]) {
    for entry in entries {
        let mut seen = Vec::new();
        for Capture { name, .. } in entry.captures() {
            if seen.contains(&name) {
                let message = format!("`{name}` is captured twice in `{}`", entry.pattern());
                cx.error(&entry.literal, message);
            }
            seen.push(name);
        }
    }
}
