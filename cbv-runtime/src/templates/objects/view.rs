//! A view as templates see it: `{{ view.title }}`.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, Serde};
use serde::Serialize;

use crate::view::{View, short_name};

/// A view as an object of its template. A field is read when the template names it, and not copied
/// before.
pub(crate) struct ViewObject<V>(pub(crate) V);

impl<V: View> Object for ViewObject<V> {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.0.__cbv_template_field(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        self.0.__cbv_template_field(name)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let fields = V::__CBV_TEMPLATE_FIELDS
            .iter()
            .filter(|name| self.0.__cbv_template_field(name).is_some());
        Enumerator::Values(fields.map(|name| Value::from(*name)).collect())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(short_name::<V>())
    }
}

impl<V> fmt::Debug for ViewObject<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(short_name::<V>()).finish_non_exhaustive()
    }
}

/// A field of a view. The compiler decides whether its type can be serialized: it finds
/// [`Serialized`] for a reference, and [`NotSerialized`] only for a reference to that.
pub struct Field<'a, T>(pub &'a T);

/// A field that can be serialized.
pub trait Serialized {
    /// Its value.
    fn template_value(&self) -> Option<Value>;
}

impl<T: Serialize> Serialized for &Field<'_, T> {
    fn template_value(&self) -> Option<Value> {
        Some(Value::from(Serde(self.0)))
    }
}

/// Any other field.
pub trait NotSerialized {
    /// Nothing.
    fn template_value(&self) -> Option<Value>;
}

impl<T> NotSerialized for Field<'_, T> {
    fn template_value(&self) -> Option<Value> {
        None
    }
}
