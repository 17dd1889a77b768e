//! A view as templates see it: `{{ view.title }}`.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, Serde};
use serde::Serialize;

/// The name of a view, and those of its fields that can be shown.
#[derive(Default)]
pub struct Described {
    name: &'static str,
    fields: Vec<(&'static str, Value)>,
}

/// A view of type `V` with these fields.
#[must_use]
pub fn described<V>(fields: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let shown = fields.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let name = std::any::type_name::<V>().rsplit("::").next().unwrap_or_default();
    Value::from_object(Described { name, fields: shown.collect() })
}

impl Object for Described {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value.clone())
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.fields.iter().map(|(name, _)| Value::from(*name)).collect())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl fmt::Debug for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(self.name).finish_non_exhaustive()
    }
}

/// A field of a view. Whether its type can be serialized is decided by the compiler, which tries
/// [`Shown`] before [`Opaque`]: one is found for a reference, the other for a reference to that.
pub struct Field<'a, T>(pub &'a T);

/// A field that can be serialized.
pub trait Shown {
    /// Its value.
    fn shown(&self) -> Option<Value>;
}

impl<T: Serialize> Shown for &Field<'_, T> {
    fn shown(&self) -> Option<Value> {
        Some(Value::from(Serde(self.0)))
    }
}

/// Any other field.
pub trait Opaque {
    /// Nothing.
    fn shown(&self) -> Option<Value>;
}

impl<T> Opaque for Field<'_, T> {
    fn shown(&self) -> Option<Value> {
        None
    }
}
