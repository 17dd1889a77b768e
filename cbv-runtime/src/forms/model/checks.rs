//! The checks of the columns that a view names, by the compiler.

use super::fields::{ModelField, ModelFields, Usable};
use crate::text::{Text, same};

/// Where a field stands in those of a model, and that a form can have it: asserted on its name.
#[track_caller]
pub const fn position<M: ModelFields>(name: &str) -> usize {
    let mut at = 0;
    while at < M::FIELDS.len() {
        if same(M::FIELDS[at].name, name) {
            is_usable(&M::FIELDS[at]);
            return at;
        }
        at += 1;
    }
    let text = Text::new().then("the model has no field ").quoted(name).then(": it has ");
    panic!("{}", names::<M>(text).as_str())
}

#[track_caller]
const fn is_usable<M: ModelFields>(field: &ModelField<M>) {
    let text = Text::new().quoted(field.name);
    let text = match field.usable {
        Usable::Yes => return,
        Usable::NotEditable => text.then(" cannot be edited: remove it"),
        Usable::NoFormValue => text.then(
            " has a type that no field of a form has: implement `cbv::forms::FormValue` for it, or write `#[form(field = ..)]` on the field of the model",
        ),
        Usable::NoDisplay => text.then(
            " leads to a model that does not say what is chosen: implement `std::fmt::Display` for that model",
        ),
    };
    panic!("{}", text.as_str())
}

const fn names<M: ModelFields>(mut text: Text) -> Text {
    let mut at = 0;
    let mut is_first = true;
    while at < M::FIELDS.len() {
        if matches!(M::FIELDS[at].usable, Usable::Yes) {
            text = if is_first { text } else { text.then(", ") };
            text = text.quoted(M::FIELDS[at].name);
            is_first = false;
        }
        at += 1;
    }
    text
}

/// A column is named once, in the fields of a form and in what the view sets: asserted on the second.
#[track_caller]
pub const fn is_another<M: ModelFields>(earlier: &[usize], position: usize) {
    let own = &M::FIELDS[position];
    let mut at = 0;
    while at < earlier.len() {
        let other = &M::FIELDS[earlier[at]];
        if same(other.column_name, own.column_name) {
            let text = Text::new().quoted(own.name);
            let text = if same(other.name, own.name) {
                text.then(" is named already: remove one of them")
            } else {
                text.then(" and ").quoted(other.name).then(" are one column: remove one of them")
            };
            panic!("{}", text.as_str());
        }
        at += 1;
    }
}

/// A row can be inserted: each column that has no default and cannot be null is among these.
#[track_caller]
pub const fn is_complete<M: ModelFields>(given: &[usize]) {
    let mut text = Text::new();
    let mut at = 0;
    while at < M::FIELDS.len() {
        let field = &M::FIELDS[at];
        if !field.may_be_left_out && !field.is_relation && !is_given::<M>(given, field.column_name)
        {
            text = if text.is_empty() { text } else { text.then(", ") };
            text = text.quoted(field.name);
        }
        at += 1;
    }
    if !text.is_empty() {
        let text = Text::new()
            .then("a row cannot be saved without ")
            .then(text.as_str())
            .then(": add it to `fields`, or to `set`");
        panic!("{}", text.as_str());
    }
}

const fn is_given<M: ModelFields>(given: &[usize], column: &str) -> bool {
    let mut at = 0;
    while at < given.len() {
        if same(M::FIELDS[given[at]].column_name, column) {
            return true;
        }
        at += 1;
    }
    false
}
