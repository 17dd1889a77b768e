//! The rules that need the whole table of a view, as assertions in constants.
//!
//! Generated code calls each with the span of a token of the user: rustc reports a panic in a
//! constant at the place of the call.

use crate::text::{Text, same};
use crate::view::View;
use crate::view::handler::{Handler, Slot};
use crate::view::table::{Place, Slots};
use crate::view::verb::Verb;

/// All handlers of a view are `async fn`, or all are `fn`: asserted for the handler `name`.
///
/// Returns 0, so that the length of an array can call it: the one constant in a method that may
/// name `Self`.
#[track_caller]
#[must_use]
pub const fn uniform(model: Option<Model>, name: &str, is_async: bool) -> usize {
    if let Some(other) = model
        && other.is_async != is_async
    {
        let text = Text::new().quoted(name).then(if is_async { " is" } else { " is not" });
        let text = text.then(" async, but ").quoted(other.name);
        let text = if same(other.base, "") {
            text
        } else {
            text.then(", inherited from ").quoted(other.base).then(",")
        };
        let text = text.then(if is_async { " is not" } else { " is" });
        let text = text.then(": the handlers of a view are all `async fn` or all `fn`; write `");
        let text = text.then(if is_async { "fn " } else { "async fn " }).then(name).then("`");
        panic!("{}", text.as_str());
    }
    0
}

/// The handler that the others of its view are compared with.
#[derive(Clone, Copy)]
pub struct Model {
    name: &'static str,
    base: &'static str,
    is_async: bool,
}

/// The model of a view.
pub(crate) const fn model<V: View>() -> Option<Model> {
    match reference(&V::__CBV_TABLE.slots) {
        Some(Handler { name, base, is_async, .. }) => Some(Model { name, base, is_async }),
        None => None,
    }
}

/// The handler that the others are compared with: an inherited one, since the user cannot change
/// it; else the first of the majority; of two halves, the one that comes first.
const fn reference<V: View>(slots: &Slots<V>) -> Slot<V> {
    let mut first: [Slot<V>; 2] = [None; 2];
    let mut earliest = None;
    let mut count = [0_usize; 2];
    let mut at = 0;
    while at < Place::COUNT {
        if let Some(handler) = nth(slots, at)
            && !handler.refused
        {
            if !same(handler.base, "") {
                return Some(handler);
            }
            if earliest.is_none() {
                earliest = Some(handler);
            }
            let kind = handler.is_async as usize;
            if first[kind].is_none() {
                first[kind] = Some(handler);
            }
            count[kind] += 1;
        }
        at += 1;
    }
    match (count[0], count[1]) {
        (sync, asynchronous) if sync > asynchronous => first[0],
        (sync, asynchronous) if sync < asynchronous => first[1],
        _ => earliest,
    }
}

/// The handler at a place; none where HEAD is answered by the handler of GET, which has a place of
/// its own.
const fn nth<V: View>(slots: &Slots<V>, at: usize) -> Slot<V> {
    if at == Verb::Head as usize && is_get(slots) { None } else { slots.at(Place::nth(at)) }
}

const fn is_get<V: View>(slots: &Slots<V>) -> bool {
    match (&slots.verbs[Verb::Get as usize], &slots.verbs[Verb::Head as usize]) {
        (Some(Handler { name: get, .. }), Some(Handler { name: head, .. })) => same(get, head),
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

/// A verb in `methods(..)` has a handler: asserted on the verb.
#[track_caller]
pub const fn answers<V: View>(verb: &str, refused: bool) {
    let table = &V::__CBV_TABLE;
    let mut at = 0;
    while at < Verb::COUNT {
        if same(Verb::NAMES[at], verb)
            && (table.slots.verbs[at].is_some() || at == Verb::Options as usize)
        {
            return;
        }
        at += 1;
    }
    if table.slots.extension(verb).is_some() || refused {
        return;
    }
    let text = Text::new().then("no handler answers ").quoted(verb);
    let text = text.then(": write one, or take it out of `methods(..)`");
    panic!("{}", text.as_str());
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
        if let Some(handler) = nth(table, at)
            && !same(handler.base, "")
            && handler.is_async != first.is_async
        {
            let text = Text::new().then("this base mixes sync and async handlers: ");
            let text = text.quoted(first.name).then(" of ").quoted(first.base).then(" and ");
            panic!("{}", text.quoted(handler.name).then(" of ").quoted(handler.base).as_str());
        }
        at += 1;
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
