//! A view as templates see it: `{{ view.title }}`.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, Serde};
use serde::Serialize;

use crate::view::{View, short_name};

/// A view in the context of its template, which reads a field when it names one. Nothing is
/// copied before.
pub(crate) struct Described<V>(pub(crate) V);

impl<V: View> Object for Described<V> {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.0.__cbv_shown(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        self.0.__cbv_shown(name)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let shown = V::__CBV_SHOWN.iter().filter(|name| self.0.__cbv_shown(name).is_some());
        Enumerator::Values(shown.map(|name| Value::from(*name)).collect())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(short_name::<V>())
    }
}

impl<V> fmt::Debug for Described<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(short_name::<V>()).finish_non_exhaustive()
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
