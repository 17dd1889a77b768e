//! The rules that need the whole table of a view, as assertions in constants.
//!
//! Generated code calls each with the span of a token of the user: rustc reports a panic in a
//! constant at the place of the call.

use crate::text::{Text, same};
use crate::view::View;
use crate::view::handler::{Handler, Slot};
use crate::view::method::Method;
use crate::view::next::Dispatch;
use crate::view::passing::inherited_pass_on;
use crate::view::setup::Setup;
use crate::view::table::{Place, Slots};
use crate::view::verb::Verb;

/// All handlers of a view are `async fn`, or all are `fn`: asserted for the method `name`.
///
/// Returns 0, so that the length of an array can call it: the one constant in a method that may
/// name `Self`.
#[track_caller]
#[must_use]
pub const fn uniform(model: Option<Method>, name: &str, is_async: bool) -> usize {
    if let Some(other) = model
        && other.is_async != is_async
    {
        let text = Text::new().quoted(name).then(if is_async { " is" } else { " is not" });
        let text = text.then(" async, but ").method(&other);
        let text = text.then(if is_async { " is not" } else { " is" });
        let text = text.then(": the handlers of a view are all `async fn` or all `fn`; write `");
        let text = text.then(if is_async { "fn " } else { "async fn " }).then(name).then("`");
        panic!("{}", text.as_str());
    }
    0
}

/// The method that the others of a view are compared with.
pub(crate) const fn model<V: View>() -> Option<Method> {
    reference(&V::__CBV_TABLE.slots)
}

/// How the handlers of a view are.
pub(crate) const fn is_async<V: View>() -> bool {
    match model::<V>() {
        Some(method) => method.is_async,
        None => false,
    }
}

/// The method that the others are compared with: an inherited one, since the user cannot change
/// it; else the first handler of the majority; of two halves, the one that comes first.
const fn reference<V: View>(slots: &Slots<V>) -> Option<Method> {
    let mut first: [Option<Method>; 2] = [None; 2];
    let mut earliest = None;
    let mut count = [0_usize; 2];
    let mut at = 0;
    while at < Place::COUNT {
        if let Some(Handler { method, .. }) = nth(slots, at)
            && !method.refused
        {
            if method.is_inherited() {
                return Some(method);
            }
            if earliest.is_none() {
                earliest = Some(method);
            }
            let kind = method.is_async as usize;
            if first[kind].is_none() {
                first[kind] = Some(method);
            }
            count[kind] += 1;
        }
        at += 1;
    }
    // Bases come first.
    if let [Some(Setup { method, .. }), ..] = slots.setups.as_slice()
        && method.is_inherited()
    {
        return Some(*method);
    }
    if let [Some(Dispatch { method, .. }), ..] = slots.dispatches.as_slice()
        && method.is_inherited()
    {
        return Some(*method);
    }
    match (count[0], count[1]) {
        (sync, asynchronous) if sync > asynchronous => first[0],
        (sync, asynchronous) if sync < asynchronous => first[1],
        _ => earliest,
    }
}

/// The handler at a place; none where HEAD is answered by the handler of GET, which has a place of
/// its own.
pub(super) const fn nth<V: View>(slots: &Slots<V>, at: usize) -> Slot<V> {
    if at == Verb::Head as usize && is_get(slots) { None } else { slots.at(Place::nth(at)) }
}

const fn is_get<V: View>(slots: &Slots<V>) -> bool {
    match (&slots.verbs[Verb::Get as usize], &slots.verbs[Verb::Head as usize]) {
        (Some(get), Some(head)) => same(get.method.name, head.method.name),
        _ => false,
    }
}

/// A view has a handler: asserted on the name of its struct.
#[track_caller]
pub const fn has_handler<V: View>(refused: bool) {
    let slots = &V::__CBV_TABLE.slots;
    let mut at = 0;
    while at < Place::NOT_ALLOWED.index() {
        if nth(slots, at).is_some() {
            return;
        }
        at += 1;
    }
    // These have an assertion of their own, on the base.
    let inherits_unlisted = V::__CBV_INHERITED.extensions[0].is_some();
    assert!(
        refused || inherits_unlisted,
        "this view has no handler: write `#[handler(get)]` on a method of it, or name a base with `#[view(base = ..)]`"
    );
}

/// Whether a handler answers a verb, or the view does.
const fn is_answered<V: View>(verb: &str) -> bool {
    let table = &V::__CBV_TABLE;
    let mut at = 0;
    while at < Verb::COUNT {
        if same(Verb::NAMES[at], verb) {
            return table.slots.verbs[at].is_some() || at == Verb::Options as usize;
        }
        at += 1;
    }
    table.slots.extension(verb).is_some()
}

/// A verb in `methods(..)` has a handler: asserted on the verb.
#[track_caller]
pub const fn answers<V: View>(verb: &str, refused: bool) {
    if refused || is_answered::<V>(verb) {
        return;
    }
    let text = Text::new().then("no handler answers ").quoted(verb);
    let text = text.then(": write one, or take it out of `methods(..)`");
    panic!("{}", text.as_str());
}

/// A verb in `login_required(..)` has a handler: asserted on the verb.
#[track_caller]
pub const fn guards<V: View>(verb: &str, option: &str, refused: bool) {
    if refused || is_answered::<V>(verb) {
        return;
    }
    let text = Text::new().then("no handler answers ").quoted(verb).then(", which `").then(option);
    panic!("{}", text.then("` guards: write one, or name another verb").as_str());
}

/// The handlers of a base are all sync or all async, and the view names their verbs: asserted on
/// the name of the base.
#[track_caller]
pub const fn base_is_uniform<V: View>() {
    let inherited = &V::__CBV_INHERITED;
    let mut at = 0;
    while at < inherited.extensions.len() {
        if let Some((verb, _)) = inherited.extensions[at]
            && V::__CBV_TABLE.slots.extension(verb).is_none()
        {
            let text = Text::new().then("this base answers ").quoted(verb);
            let text = text.then(", which must be named: write `methods(.., \"").then(verb);
            panic!("{}", text.then("\")`").as_str());
        }
        at += 1;
    }
    let table = &V::__CBV_TABLE.slots;
    let Some(first) = reference(table) else { return };
    at = 0;
    while at < Place::COUNT {
        if let Some(Handler { method, .. }) = nth(table, at) {
            is_like(&first, &method);
        }
        at += 1;
    }
    at = 0;
    while at < table.setups.as_slice().len() {
        if let Some(Setup { method, .. }) = &table.setups.as_slice()[at] {
            is_like(&first, method);
        }
        at += 1;
    }
    at = 0;
    while at < table.dispatches.as_slice().len() {
        if let Some(Dispatch { method, .. }) = &table.dispatches.as_slice()[at] {
            is_like(&first, method);
        }
        at += 1;
    }
    inherited_pass_on::<V>();
}

/// An inherited method is async, or not, as the first one of the bases is.
#[track_caller]
const fn is_like(first: &Method, method: &Method) {
    if method.is_inherited() && !method.refused && method.is_async != first.is_async {
        let text = Text::new().then("this base mixes sync and async handlers: ");
        let text = text.quoted(first.name).then(" of ").quoted(first.base).then(" and ");
        panic!("{}", text.quoted(method.name).then(" of ").quoted(method.base).as_str());
    }
}

/// A view names a verb beyond Django's eight in `methods(..)`; `HASH` stands for the verb.
#[diagnostic::on_unimplemented(
    message = "a verb beyond Django's eight must be named in `#[view(methods(..))]` on `{Self}`",
    label = "not in `methods(..)` of `{Self}`"
)]
pub trait ListsMethod<const HASH: u64> {}

/// Asserts [`ListsMethod`] where the handler names its verb.
pub const fn listed<V: ListsMethod<HASH>, const HASH: u64>() {}
