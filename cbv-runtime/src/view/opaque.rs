//! A shared value that the compiler does not look into.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// An `Arc` of a value, and no more than a trait object to the compiler.
///
/// The state of an application is a part of what each handler of each view is checked with for `Send` and `Sync`. Of
/// another type that is proved field by field, down to the last one, for each of them again; of a trait object it is
/// known.
pub(crate) struct Opaque<T>(Arc<dyn DerefMut<Target = T> + Send + Sync>);

struct Held<T>(T);

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Held<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Send + Sync + 'static> Opaque<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Arc::new(Held(value)))
    }
}

#[cfg(feature = "templates")]
impl<T: Clone + Send + Sync + 'static> Opaque<T> {
    /// Changes the value. Clones that were made before keep theirs.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut T)) {
        match Arc::get_mut(&mut self.0) {
            Some(held) => change(held),
            None => {
                let mut value = (**self).clone();
                change(&mut value);
                *self = Self::new(value);
            }
        }
    }
}

impl<T: Default + Send + Sync + 'static> Default for Opaque<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Clone for Opaque<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Opaque<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
