//! The form of some columns of a model: `fields = ["title", "slug"]`.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;

use sea_orm::{DatabaseConnection, Value};

use super::fields::{ModelFields, RowOf};
use super::form::{ColumnOf, ModelForm};
use super::many_to_many::ManyToMany;
use super::selection::Selection;
use crate::error::Error;
use crate::forms::cleaning::Cleaning;
use crate::forms::definition::FormDefinition;
use crate::forms::form::{Form, StateOf};
use crate::forms::initial::InitialValues;
use crate::forms::loading::Loading;
use crate::forms::state::WithState;
use crate::templates::shape::{self, Shape};

/// Some columns of a model, of which `fields = ["title", "slug"]` makes a form.
pub trait ColumnForm: Send + Sync + 'static {
    /// The model.
    type Model: ModelFields;

    /// Where the fields stand in those of the model.
    const POSITIONS: &'static [usize];

    /// Where the field of the lock stands among these: it is hidden.
    const LOCK: Option<usize> = None;

    /// What templates see of it.
    #[doc(hidden)]
    const __CBV_SHAPE: &'static Shape = shape::ANY_FORM;

    /// The fields: [`definition_of`](Columns::definition_of), kept.
    fn definition() -> &'static FormDefinition;
}

/// The form of some columns of a model, and of many-to-many relations. What is valid are their values.
#[derive(Debug)]
pub struct Columns<C>(PhantomData<fn() -> C>);

/// The values of a form of columns.
pub struct ColumnValues<M: ModelFields> {
    /// A row with the columns.
    pub row: RowOf<M>,
    /// The keys of the rows that were chosen of each relation, by the names of their fields.
    pub related: Vec<(&'static str, Vec<Value>)>,
}

impl<M: ModelFields> Default for ColumnValues<M> {
    fn default() -> Self {
        Self { row: <RowOf<M> as Default>::default(), related: Vec::new() }
    }
}

impl<M: ModelFields> fmt::Debug for ColumnValues<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, related } = self;
        f.debug_struct("ColumnValues").field("row", row).field("related", related).finish()
    }
}

impl<M: ModelFields> ColumnValues<M> {
    pub(super) fn of(&self, field: &str) -> Option<&Vec<Value>> {
        self.related.iter().find(|(name, _)| *name == field).map(|(_, keys)| keys)
    }
}

impl<C: ColumnForm> Columns<C> {
    const SELECTION: Selection<C::Model> = Selection::of(C::POSITIONS);

    /// The fields of the form.
    #[must_use]
    pub fn definition_of() -> FormDefinition {
        Self::SELECTION.definition(C::LOCK)
    }
}

impl<C: ColumnForm> Form for Columns<C> {
    type Cleaned = ColumnValues<C::Model>;
    type Partial = ColumnValues<C::Model>;
    type State = WithState<DatabaseConnection>;
    const __CBV_SHAPE: &'static Shape = C::__CBV_SHAPE;

    fn definition() -> &'static FormDefinition {
        C::definition()
    }

    fn initial(partial: &Self::Partial, initial: &mut InitialValues) {
        Self::SELECTION.initial(partial, initial);
    }

    fn load(
        loading: &mut Loading<'_>,
        database: &StateOf<Self>,
    ) -> impl Future<Output = Result<(), Error>> + Send {
        Self::SELECTION.load(loading, database)
    }

    fn clean(
        cleaning: &mut Cleaning<'_>,
        database: &StateOf<Self>,
    ) -> impl Future<Output = Self::Partial> + Send {
        Self::SELECTION.clean(cleaning, database)
    }

    fn complete(partial: Self::Partial) -> Option<Self::Cleaned> {
        Some(partial)
    }

    fn of(cleaned: &Self::Cleaned, initial: &mut InitialValues) {
        Self::initial(cleaned, initial);
    }
}

impl<C: ColumnForm> ModelForm for Columns<C> {
    type Model = C::Model;

    fn show(model: &Self::Model, initial: &mut InitialValues) {
        Self::SELECTION.show(model, initial);
    }

    fn write(cleaned: &Self::Cleaned, row: &mut RowOf<Self::Model>) {
        Self::SELECTION.write(cleaned, row);
    }

    fn columns() -> Vec<(&'static str, ColumnOf<Self::Model>)> {
        Self::SELECTION.columns()
    }

    fn relations() -> Vec<(usize, ManyToMany)> {
        Self::SELECTION.relations()
    }

    fn chosen(cleaned: &Self::Cleaned, position: usize) -> Vec<Value> {
        Self::SELECTION.chosen(cleaned, position)
    }
}
