//! The values of a context.

use std::borrow::Cow;
use std::fmt;

use minijinja::Value;
use smallvec::SmallVec;

/// How many are looked through, one after the other.
const FEW: usize = 16;

/// Values by name. A context has few of them, and most are looked up once: a list takes less than a
/// tree to be made, to be asked and to be dropped. Few stand as they were inserted, since most names
/// differ in their lengths already; more than those are in the order of their names.
#[derive(Clone, Default)]
pub(crate) struct ContextValues(SmallVec<[Entry; INLINE]>);

type Entry = (Cow<'static, str>, Value);

/// As many as most pages have: they are in the allocation of the context.
const INLINE: usize = 4;

impl ContextValues {
    pub(super) const NONE: Self = Self(SmallVec::new_const());

    #[inline]
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        let found = if self.0.len() <= FEW {
            self.0.iter().find(|(its, _)| is_same(its, name))
        } else {
            self.search(name).ok().map(|at| &self.0[at])
        };
        found.map(|(_, value)| value)
    }

    /// Inserts the first one.
    #[inline]
    pub(crate) fn begin_with(&mut self, name: &'static str, value: Value) {
        debug_assert!(self.0.is_empty(), "the others would have to be looked through");
        self.0.push((name.into(), value));
    }

    /// Of two with one name the later one counts.
    #[inline]
    pub(crate) fn insert(&mut self, name: Cow<'static, str>, value: Value) {
        if self.0.len() >= FEW {
            return self.insert_among_many(name, value);
        }
        match self.0.iter_mut().find(|(its, _)| is_same(its, &name)) {
            Some((_, earlier)) => *earlier = value,
            None => self.0.push((name, value)),
        }
    }

    #[cold]
    fn insert_among_many(&mut self, name: Cow<'static, str>, value: Value) {
        match self.search(&name) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => {
                self.0.insert(at, (name, value));
                if self.0.len() == FEW + 1 {
                    self.0.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
                }
            }
        }
    }

    pub(super) fn remove(&mut self, name: &str) -> Option<Value> {
        self.search(name).ok().map(|at| self.0.remove(at).1)
    }

    /// Where one stands, or where it would.
    #[inline(never)]
    fn search(&self, name: &str) -> Result<usize, usize> {
        if self.0.len() > FEW {
            return self.0.binary_search_by(|(its, _)| its.as_ref().cmp(name));
        }
        let place = self.0.iter().position(|(its, _)| its == name);
        place.ok_or(self.0.len())
    }

    /// In the order of their names.
    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        let mut entries: SmallVec<[_; FEW]> =
            self.0.iter().map(|(name, value)| (name.as_ref(), value)).collect();
        entries.sort_unstable_by_key(|(name, _)| *name);
        entries.into_iter()
    }
}

/// Most names differ in their length or in their first letter: looking there costs less than a call.
#[inline]
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.as_bytes().first() == other.as_bytes().first() && one == other
}

impl IntoIterator for ContextValues {
    type Item = Entry;
    type IntoIter = smallvec::IntoIter<[Entry; INLINE]>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Extend<Entry> for ContextValues {
    fn extend<I: IntoIterator<Item = Entry>>(&mut self, entries: I) {
        for (name, value) in entries {
            self.insert(name, value);
        }
    }
}

impl fmt::Debug for ContextValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{ContextValues, FEW, Value};

    #[test]
    fn they_are_found_and_in_order_however_many_there_are() {
        let mut variables = ContextValues::default();
        for number in (0..2 * FEW).rev() {
            variables.insert(format!("v{number:02}").into(), Value::from(0));
            variables.insert(format!("v{number:02}").into(), Value::from(number));
            assert!(variables.get("v").is_none());
            assert_eq!(variables.get(&format!("v{number:02}")), Some(&Value::from(number)));
        }
        let names: Vec<_> = variables.iter().map(|(name, _)| name.to_owned()).collect();
        assert!(names.is_sorted() && names.len() == 2 * FEW);
        assert_eq!(variables.remove("v03"), Some(Value::from(3)));
        assert_eq!(variables.get("v03"), None);
        assert_eq!(variables.remove("v03"), None);
    }
}
