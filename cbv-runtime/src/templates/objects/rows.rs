//! Objects of the application as templates see them. A field is serialized when a template names
//! it: a list shows few of the fields that its rows have.

use std::any::type_name;
use std::fmt;
use std::iter::once;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::Value;
use minijinja::value::{DynObject, Enumerator, Object, ObjectRepr, Serde};
use serde::Serialize;

use super::fields::{count, field};

/// The objects, in their order.
pub(crate) fn rows<T: Serialize + Send + Sync + 'static>(objects: Arc<Vec<T>>) -> Value {
    Value::from_object(Rows(objects))
}

struct Rows<T>(Arc<Vec<T>>);

impl<T: Serialize + Send + Sync + 'static> Object for Rows<T> {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, at: &Value) -> Option<Value> {
        let at = at.as_usize()?;
        let object = self.0.get(at)?;
        Some(match count(object) {
            Some(fields) => {
                let (objects, parts) = (self.0.clone(), Mutex::default());
                Value::from_object(Row { objects, at, fields, parts })
            }
            None => Value::from(Serde(object)),
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }
}

impl<T> fmt::Debug for Rows<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} of {}>", self.0.len(), type_name::<T>())
    }
}

/// One of them, a struct.
struct Row<T> {
    objects: Arc<Vec<T>>,
    at: usize,
    fields: usize,
    /// The fields that were read already and are structs, maps or sequences: a template often names
    /// several fields of `book.author`.
    parts: Mutex<Vec<(&'static str, Value)>>,
}

impl<T: Serialize + Send + Sync + 'static> Object for Row<T> {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        let mut parts = self.parts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, part)) = parts.iter().find(|(its, _)| *its == name) {
            return Some(part.clone());
        }
        let (name, value) = field(self.objects.get(self.at)?, name)?;
        if value.as_object().is_some() {
            parts.push((name, value.clone()));
        }
        Some(value)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let whole = Value::from(Serde(self.objects.get(self.at)));
        match whole.as_object().and_then(DynObject::try_iter_pairs) {
            Some(pairs) => Enumerator::KeyValueIter(pairs),
            // An object that cannot be serialized: a template that goes on with it fails.
            None => Enumerator::KeyValueIter(Box::new(once((whole.clone(), whole)))),
        }
    }

    fn enumerator_len(self: &Arc<Self>) -> Option<usize> {
        Some(self.fields)
    }
}

impl<T> fmt::Debug for Row<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", type_name::<T>())
    }
}

#[cfg(test)]
mod tests;
