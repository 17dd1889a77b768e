//! The rules of setups and dispatches, as assertions in constants.
//!
//! A dispatch passes the view on, and cannot give more of it than it has: what takes `self` stands
//! behind dispatches that take `self`.

use crate::text::Text;
use crate::view::View;
use crate::view::handler::{Handler, Slot};
use crate::view::method::{Method, Receiver};
use crate::view::next::Dispatch;
use crate::view::table::Place;
use crate::view::uniform::{is_async, nth};

impl Text {
    /// A method, and the base that it was inherited from.
    pub(super) const fn method(self, method: &Method) -> Self {
        let text = self.quoted(method.name);
        if method.is_inherited() {
            text.then(", inherited from ").quoted(method.base).then(",")
        } else {
            text
        }
    }
}

/// The handler at a place, if any request gets there.
const fn answering<V: View>(at: usize) -> Slot<V> {
    let table = &V::__CBV_TABLE;
    if at < table.open.len() && !table.open[at] { None } else { nth(&table.slots, at) }
}

/// The handler that wants most of its view.
pub(crate) const fn taker<V: View>() -> Option<Method> {
    let mut found: Option<Method> = None;
    let mut at = 0;
    while at < Place::COUNT {
        if let Some(Handler { method, .. }) = answering::<V>(at)
            && match found {
                None => true,
                Some(other) => other.receiver.is_less_than(method.receiver),
            }
        {
            found = Some(method);
        }
        at += 1;
    }
    found
}

/// The inherited dispatch that gives least of the view.
pub(crate) const fn lender<V: View>() -> Option<Method> {
    let dispatches = V::__CBV_TABLE.slots.dispatches;
    let mut found: Option<Method> = None;
    let mut at = 0;
    while at < dispatches.as_slice().len() {
        if let Some(Dispatch { method, .. }) = dispatches.as_slice()[at]
            && method.is_inherited()
            && match found {
                None => true,
                Some(other) => method.receiver.is_less_than(other.receiver),
            }
        {
            found = Some(method);
        }
        at += 1;
    }
    found
}

/// A dispatch has as much of the view as the handlers want: asserted on its receiver.
///
/// Returns 0, see [`uniform`](super::uniform::uniform).
#[track_caller]
#[must_use]
pub const fn lends(taker: Option<Method>, name: &str, receiver: Receiver) -> usize {
    if let Some(taker) = taker
        && receiver.is_less_than(taker.receiver)
    {
        let text = Text::new().quoted(name).then(" has ").quoted(receiver.text());
        let text = text.then(", but ").method(&taker).then(" takes ");
        let text = text.quoted(taker.receiver.text()).then(": a dispatch passes on what it has; ");
        panic!("{}", text.then("write ").quoted(taker.receiver.text()).as_str());
    }
    0
}

/// A handler, or a dispatch, wants no more of the view than the dispatches of the bases have:
/// asserted on its receiver.
///
/// Returns 0, see [`uniform`](super::uniform::uniform).
#[track_caller]
#[must_use]
pub const fn takes(lender: Option<Method>, name: &str, receiver: Receiver) -> usize {
    if let Some(lender) = lender
        && lender.receiver.is_less_than(receiver)
    {
        let text = Text::new().quoted(name).then(" takes ").quoted(receiver.text());
        let text = text.then(", but the dispatch ").method(&lender).then(" passes on ");
        let text = text.quoted(lender.receiver.text()).then(": write ");
        panic!("{}", text.quoted(lender.receiver.text()).as_str());
    }
    0
}

/// The same, of what a view inherits: asserted on the name of the base.
#[track_caller]
pub(super) const fn inherited_pass_on<V: View>() {
    let Some(lender) = lender::<V>() else { return };
    let mut at = 0;
    while at < Place::COUNT {
        if let Some(Handler { method, .. }) = answering::<V>(at)
            && method.is_inherited()
            && lender.receiver.is_less_than(method.receiver)
        {
            let text = Text::new().then("this base passes on ").quoted(lender.receiver.text());
            let text = text.then(" in ").quoted(lender.name).then(" of ").quoted(lender.base);
            let text = text.then(", but ").quoted(method.name).then(" of ").quoted(method.base);
            panic!("{}", text.then(" takes ").quoted(method.receiver.text()).as_str());
        }
        at += 1;
    }
}

/// A dispatch that takes `self` does not lend it to a handler that takes it, too: asserted where it
/// is lent.
#[track_caller]
pub(super) const fn may_be_lent<V: View>(passed: Receiver) {
    if let Some(taker) = taker::<V>()
        && passed.is_less_than(taker.receiver)
    {
        let text = Text::new().then("`next.run(..)` lends the view, but ").method(&taker);
        let text = text.then(" takes ").quoted(taker.receiver.text());
        panic!("{}", text.then(": write `next.run(self)`").as_str());
    }
}

/// A field with `#[view(setup)]` has something that fills it: asserted on the field.
#[track_caller]
pub const fn is_set_up<V: View>(refused: bool) {
    assert!(
        refused || !V::__CBV_TABLE.slots.setups.is_empty(),
        "nothing fills this field: write `#[handler(setup)]` on a method of the view"
    );
}

/// Sync methods do not wait on threads of the runtime: asserted on `inline`.
#[track_caller]
pub const fn waits<V: View>() {
    assert!(
        is_async::<V>() || V::__CBV_TABLE.slots.dispatches.is_empty(),
        "a sync dispatch waits for the arguments of the handler, which no thread of the runtime may do: remove `inline`, or make all methods `async fn`"
    );
}
