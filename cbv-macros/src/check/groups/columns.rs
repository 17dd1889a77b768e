//! Columns of a model, as options name them.

use proc_macro2::Ident;
use syn::LitStr;

use crate::context::Ctxt;
use crate::model::checked::{Column, Match, Order, SearchColumn};
use crate::model::options::{ColumnNames, Given, SourceOptions};

/// `title`
pub(super) fn column(literal: &LitStr) -> Column {
    named(&literal.value(), literal)
}

/// `-pubdate`
pub(super) fn order(literal: &LitStr) -> Order {
    let text = literal.value();
    let name = text.strip_prefix('-').unwrap_or(&text);
    Order { column: named(name, literal), is_descending: text.starts_with('-') }
}

/// `^isbn` is the start of the column, `=isbn` the whole of it.
pub(super) fn search_column(literal: &LitStr) -> SearchColumn {
    let text = literal.value();
    let (matched, name) = match (text.strip_prefix('^'), text.strip_prefix('=')) {
        (Some(name), _) => (Match::StartsWith, name),
        (_, Some(name)) => (Match::Exact, name),
        _ => (Match::Contains, &*text),
    };
    SearchColumn { column: named(name, literal), matched }
}

fn named(name: &str, literal: &LitStr) -> Column {
    Column { name: name.to_owned(), literal: literal.clone() }
}

/// The columns of an option, each as `read` understands it. `instead` says what to do where there
/// is no model; `prefix`, what can stand before a column.
pub(super) struct Reading<'a, T> {
    pub(super) source: &'a SourceOptions,
    pub(super) read: fn(&LitStr) -> T,
    pub(super) prefix: &'static str,
    pub(super) instead: &'static str,
}

impl<T: AsRef<Column>> Reading<'_, T> {
    /// The columns of an option that is given; `None` where they cannot be gone on with.
    pub(super) fn columns(&self, cx: &Ctxt, given: &Given<ColumnNames>) -> Option<Vec<T>> {
        self.check_has_model(cx, given.name()?).then_some(())?;
        let Given::Value(option, names) = given else { return None };
        let ColumnNames { literals, example, .. } = names;
        let columns: Vec<_> = literals.iter().map(self.read).collect();
        for column in &columns {
            self.check_name(cx, option, column.as_ref(), example);
        }
        check_named_once(cx, &columns);
        Some(columns)
    }

    /// Items have no columns that are known here.
    pub(super) fn check_has_model(&self, cx: &Ctxt, option: &Ident) -> bool {
        let has_model = self.source.model.is_given() || !self.source.items.is_given();
        if !has_model {
            let message = format!("`{option}` names columns of a `model`; {}", self.instead);
            cx.error(option, message);
        }
        has_model
    }

    pub(super) fn check_name(&self, cx: &Ctxt, option: &Ident, column: &Column, example: &str) {
        let Column { name, literal } = column;
        if name.contains("__") {
            let message = format!(
                "`{name}` is no column of the model: those of related models cannot be named here"
            );
            cx.error(literal, message);
        } else if !is_identifier(name) {
            let prefix = self.prefix;
            let message =
                format!("a column is named as in the model{prefix}: write `{option} = {example}`");
            cx.error(literal, message);
        }
    }
}

pub(super) fn is_identifier(name: &str) -> bool {
    syn::parse_str::<Ident>(&format!("r#{name}")).is_ok()
}

/// The second of two could never count for anything.
fn check_named_once<T: AsRef<Column>>(cx: &Ctxt, columns: &[T]) {
    for (at, column) in columns.iter().enumerate() {
        let Column { name, literal } = column.as_ref();
        if columns[..at].iter().any(|other| other.as_ref().name == *name) {
            cx.error(literal, format!("`{name}` is named twice"));
        }
    }
}

/// `search_fields = []`: none is no choice.
pub(super) fn check_not_empty(cx: &Ctxt, given: &Given<ColumnNames>) {
    if let Given::Value(option, ColumnNames { literals, value, example }) = given
        && literals.is_empty()
    {
        cx.error(value, format!("`{option}` names no column: write `{option} = {example}`"));
    }
}
