//! What a form shows that nobody has filled in.

use std::any::Any;

use super::definition::FormDefinition;
use super::shown::Shown;

/// What the fields of a form show before somebody fills it in: Django's `initial`.
#[derive(Debug, Clone)]
pub struct InitialValues {
    definition: &'static FormDefinition,
    values: Vec<Option<Shown>>,
}

impl InitialValues {
    pub(super) fn new(definition: &'static FormDefinition) -> Self {
        Self { definition, values: Vec::new() }
    }

    /// Sets the value of the field at a position. The type is that of the field in the struct.
    pub fn set<T: Any>(&mut self, position: usize, value: &T) {
        if let Some(field) = self.definition.fields().get(position) {
            self.put(position, field.show(value));
        }
    }

    /// Sets what the field at a position shows.
    pub fn put(&mut self, position: usize, shown: Shown) {
        if self.values.len() <= position {
            self.values.resize(self.definition.fields().len(), None);
        }
        self.values[position] = Some(shown);
    }

    /// What a field shows: what was set, else what the form says.
    pub(super) fn get(&self, position: usize) -> Shown {
        match self.values.get(position) {
            Some(Some(shown)) => shown.clone(),
            _ => self.definition.fields()[position].initial(),
        }
    }
}
