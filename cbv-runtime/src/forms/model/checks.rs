//! The checks of the columns that a view names, by the compiler.

use super::fields::{ModelField, ModelFields, Stored, StoredColumn, Usable};
use crate::text::{Text, same};

/// Where a field stands in those of a model, and that a form can have it: asserted on its name.
#[track_caller]
#[allow(clippy::must_use_candidate, reason = "some call it for the assertion")]
pub const fn position<M: ModelFields>(name: &str) -> usize {
    match find::<M>(name) {
        Some(at) => {
            is_usable(&M::FIELDS[at]);
            at
        }
        None => not_there::<M>(name, true),
    }
}

/// Where a column stands that no form has to have: asserted on its name.
#[track_caller]
#[allow(clippy::must_use_candidate, reason = "some call it for the assertion")]
pub const fn any_position<M: ModelFields>(name: &str) -> usize {
    match find::<M>(name) {
        Some(at) if column(&M::FIELDS[at]).is_none() => {
            let text = Text::new().quoted(name);
            let text = text.then(" is a many-to-many relation, and no column: remove it");
            panic!("{}", text.as_str())
        }
        Some(at) => at,
        None => not_there::<M>(name, false),
    }
}

/// A field of a struct is one of the model, and can be written: asserted on its name.
#[track_caller]
#[allow(clippy::must_use_candidate, reason = "it is called for the assertion")]
pub const fn has_column<M: ModelFields>(name: &str) -> bool {
    let Some(at) = find::<M>(name) else { not_there::<M>(name, true) };
    let field = &M::FIELDS[at];
    let Some(column) = column(field) else { not_a_column(name) };
    if column.is_relation {
        let text = Text::new().quoted(name).then(" is the relation that a column stands for");
        let text = text.then(": write `").then(column.name).then("`");
        panic!("{}", text.as_str());
    }
    // What its type is to be, the struct says.
    if matches!(field.usable, Usable::NotEditable) {
        is_usable(field);
    }
    true
}

#[track_caller]
const fn not_a_column(name: &str) -> ! {
    let text = Text::new().quoted(name);
    let text = text.then(
        " is a many-to-many relation: write `#[form(rows = ..)]` on a field of the type `Vec<..>`, of the keys of the other model",
    );
    panic!("{}", text.as_str())
}

const fn column<M: ModelFields>(field: &ModelField<M>) -> Option<&StoredColumn<M>> {
    match &field.stored {
        Stored::Column(column) => Some(column),
        Stored::Related(_) => None,
    }
}

#[track_caller]
const fn not_there<M: ModelFields>(name: &str, in_a_form: bool) -> ! {
    let text = Text::new().then("the model has no field ").quoted(name).then(": it has ");
    panic!("{}", names::<M>(text, in_a_form).as_str())
}

/// Where several fields stand, without those that there are not: of each [`position`] says so, or [`any_position`].
#[allow(clippy::must_use_candidate, reason = "some call it for the assertion")]
pub const fn positions<M: ModelFields, const N: usize>(named: [&str; N]) -> [usize; N] {
    let mut positions = [0; N];
    let mut at = 0;
    while at < N {
        positions[at] = match find::<M>(named[at]) {
            Some(position) => position,
            None => NOWHERE,
        };
        at += 1;
    }
    positions
}

/// The position of a field that there is not, which nothing else is said of.
const NOWHERE: usize = usize::MAX;

const fn find<M: ModelFields>(name: &str) -> Option<usize> {
    let mut at = 0;
    while at < M::FIELDS.len() {
        if same(M::FIELDS[at].name, name) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// A column with the version of a row can be counted up: asserted on its name.
#[track_caller]
pub const fn is_version<M: ModelFields>(position: usize) {
    if position == NOWHERE {
        return;
    }
    let field = &M::FIELDS[position];
    if let Some(column) = column(field)
        && !column.can_be_version
    {
        let text = Text::new().quoted(field.name);
        let text = text.then(
            " is no version that can be counted up: name a column of the type `i16`, `i32`, `i64` or `u32`",
        );
        panic!("{}", text.as_str());
    }
}

/// The same of a form of one's own: where the column stands.
#[track_caller]
#[allow(clippy::must_use_candidate, reason = "some call it for the assertion")]
pub const fn version<M: ModelFields>(name: &str) -> usize {
    let position = any_position::<M>(name);
    is_version::<M>(position);
    position
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
        Usable::NoRelation => text.then(
            " is a relation that `sea_orm::Related` does not have, or leads to a model whose key no form can post: remove it",
        ),
    };
    panic!("{}", text.as_str())
}

const fn names<M: ModelFields>(mut text: Text, in_a_form: bool) -> Text {
    let mut at = 0;
    let mut is_first = true;
    while at < M::FIELDS.len() {
        if is_one_of(&M::FIELDS[at], in_a_form) {
            text = if is_first { text } else { text.then(", ") };
            text = text.quoted(M::FIELDS[at].name);
            is_first = false;
        }
        at += 1;
    }
    text
}

/// Whether a form can have it, or else whether it is a column.
const fn is_one_of<M: ModelFields>(field: &ModelField<M>, in_a_form: bool) -> bool {
    if in_a_form { matches!(field.usable, Usable::Yes) } else { column(field).is_some() }
}

/// A column is named once, in the fields of a form and in what the view sets: asserted on the second.
#[track_caller]
pub const fn is_another<M: ModelFields>(earlier: &[usize], position: usize) {
    if position == NOWHERE {
        return;
    }
    let own = &M::FIELDS[position];
    let mut at = 0;
    while at < earlier.len() {
        if is_stored_as::<M>(earlier[at], stored_name(own)) {
            let other = &M::FIELDS[earlier[at]];
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
        if let Some(column) = column(field)
            && !column.may_be_left_out
            && !column.is_relation
            && !is_given::<M>(given, column.name)
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

/// One that is misspelled may be any.
const fn is_given<M: ModelFields>(given: &[usize], column: &str) -> bool {
    let mut at = 0;
    while at < given.len() {
        if given[at] == NOWHERE || is_stored_as::<M>(given[at], column) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_stored_as<M: ModelFields>(position: usize, name: &str) -> bool {
    position != NOWHERE && same(stored_name(&M::FIELDS[position]), name)
}

/// The name of the column, or of the relation, which is no column's.
const fn stored_name<M: ModelFields>(field: &ModelField<M>) -> &'static str {
    match column(field) {
        Some(column) => column.name,
        None => field.name,
    }
}
