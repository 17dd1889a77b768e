//! The columns of a form, without its type: what is asked of a database is compiled once for each model, and not for
//! each of its forms.

use super::fields::ModelFields;
use super::form::{ColumnOf, ModelForm};
use super::unique::name;
use crate::forms::definition::{FormDefinition, label_of};

/// The columns of a form of the model `M`.
pub(crate) struct FormColumns<M: ModelFields> {
    columns: fn() -> Vec<(&'static str, ColumnOf<M>)>,
    definition: fn() -> &'static FormDefinition,
}

impl<M: ModelFields> FormColumns<M> {
    /// Those of a form.
    pub(crate) const fn of<F: ModelForm<Model = M>>() -> Self {
        Self { columns: F::columns, definition: F::definition }
    }

    /// The field of a column, where the form has one.
    pub(crate) fn field(&self, column: ColumnOf<M>) -> Option<&'static str> {
        let name = name(column);
        let columns = (self.columns)();
        columns.into_iter().find(|(_, own)| self::name(*own) == name).map(|(field, _)| field)
    }

    /// What the user reads beside the field of a column.
    pub(super) fn label(&self, column: ColumnOf<M>) -> String {
        let definition = (self.definition)();
        let position = self.field(column).and_then(|name| definition.position(name));
        match position {
            Some(position) => definition.fields()[position].label().to_owned(),
            None => label_of(&name(column)),
        }
    }
}
