//! The variables that a view gives to its template.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{DynObject, Serde, ValueKind};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::context_values::ContextValues;
use super::error::TemplateError;
use super::request::HttpRequest;
use super::variables::Variables;
#[cfg(feature = "dates")]
use crate::time::Zone;
use crate::time::{Entered, Time};
use crate::urls::Routes;

/// The variables of a template by name, and the request that is answered: Django's `Context`.
///
/// A value is anything that [serde] serializes. A variable replaces an earlier one of the same
/// name.
///
/// ```
/// use cbv_runtime::{Context, context};
///
/// let context = Context::new().with("title", "Books").with("pages", vec![1, 2, 3]);
/// assert_eq!(context.get("title").unwrap().as_str(), Some("Books"));
///
/// let title = "Authors";
/// let context = context! { ..context, title, total => 12 };
/// assert_eq!(context.get("title").unwrap().as_str(), Some("Authors"));
/// assert!(context.contains("pages"));
/// ```
///
/// [serde]: https://serde.rs
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// Shared: a route's `extra_context` with its requests, and a page's with its engine. `None`
    /// until something is set: an empty context allocates nothing.
    variables: Option<Arc<Variables>>,
}

impl Context {
    /// A context without variables.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// As MiniJinja takes them, with the routes that `url(..)` looks up.
    #[inline]
    pub(super) fn into_object(self, routes: &Routes) -> Value {
        let mut variables = self.variables.unwrap_or_default();
        change(&mut variables, |own| own.routes = Some(routes.clone()));
        Value::from_dyn_object(variables)
    }

    /// With its first values: nothing is shared yet.
    #[inline]
    pub(crate) fn of_request(request: HttpRequest, fill: impl FnOnce(&mut ContextValues)) -> Self {
        // Filled where it stays: it is too large to be passed from hand to hand.
        let mut shared = Arc::<Variables>::default();
        change(&mut shared, |variables| {
            variables.request = Some(request);
            fill(&mut variables.values);
        });
        Self { variables: Some(shared) }
    }

    /// Enters the time of the page, where it is not that of every application: that of this one, in the zone of a view
    /// which has one of its own.
    #[inline]
    pub(super) fn enter_time(&self, time: &Time) -> Option<Entered> {
        match self.variables().zone {
            None if time.is_default() => None,
            None => Some(time.clone().enter()),
            Some(zone) => Some(time.in_zone(zone).enter()),
        }
    }

    /// Shows moments in this zone.
    #[cfg(feature = "dates")]
    pub(crate) fn set_zone(&mut self, zone: Zone) {
        self.change(|variables| variables.zone = Some(zone));
    }

    fn variables(&self) -> &Variables {
        self.variables.as_deref().unwrap_or(const { &Variables::NONE })
    }

    #[inline]
    fn change<T>(&mut self, how: impl FnOnce(&mut Variables) -> T) -> T {
        change(self.variables.get_or_insert_default(), how)
    }

    /// The fields of a struct, or the entries of a map, as variables.
    ///
    /// ```
    /// # use cbv_runtime::Context;
    /// #[derive(serde::Serialize)]
    /// struct Page<'a> {
    ///     title: &'a str,
    /// }
    /// let context = Context::from_serialize(&Page { title: "Books" }).unwrap();
    /// assert!(context.contains("title"));
    /// assert!(Context::from_serialize("Books").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// The value is no struct or map, or it cannot be serialized.
    pub fn from_serialize(value: impl Serialize) -> Result<Self, TemplateError> {
        let value = Value::from(Serde(value));
        let map = value.as_object().filter(|_| value.kind() == ValueKind::Map);
        let Some(pairs) = map.and_then(DynObject::try_iter_pairs) else {
            let message = format!("a context is made of a struct or a map, not of: {value:?}");
            return Err(TemplateError::in_context(message));
        };
        Ok(pairs.map(|(name, value)| (name.to_string(), value)).collect())
    }

    /// Sets a variable.
    pub fn insert(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Serialize,
    ) -> &mut Self {
        self.insert_value(name, Serde(value))
    }

    /// Sets a variable to a value of MiniJinja's, as it is: an object with methods, a text that is
    /// not escaped.
    pub fn insert_value(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Value>,
    ) -> &mut Self {
        self.change(|variables| variables.values.insert(name.into(), value.into()));
        self
    }

    /// The context with one more variable.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Serialize) -> Self {
        self.insert(name, value);
        self
    }

    /// The value of a variable.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.variables().values.get(name)
    }

    /// Whether there is a variable of that name.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.variables().values.get(name).is_some()
    }

    /// Removes a variable.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        self.change(|variables| variables.values.remove(name))
    }

    /// The variables, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.variables().values.iter()
    }

    /// Sets the request: the variable `request` of templates, unless there is another of that name.
    /// From it `url(..)` knows the path that the router is nested under.
    #[must_use]
    pub fn with_request(mut self, request: HttpRequest) -> Self {
        self.set_request(request);
        self
    }

    /// As [`with_request`](Self::with_request), in place.
    pub fn set_request(&mut self, request: HttpRequest) -> &mut Self {
        self.change(|variables| variables.request = Some(request));
        self
    }

    /// The request that is answered.
    #[must_use]
    pub fn request(&self) -> Option<&HttpRequest> {
        self.variables().request.as_ref()
    }

    /// Adds the variables of another context.
    #[inline]
    pub fn merge(&mut self, other: Self) -> &mut Self {
        if let Some(other) = other.variables {
            let other = Arc::unwrap_or_clone(other);
            self.change(|variables| {
                variables.values.extend(other.values);
                variables.request = other.request.or(variables.request.take());
            });
        }
        self
    }
}

/// As of `Arc::make_mut`, which is a call: most pages share their variables with nobody.
#[inline]
fn change<T>(shared: &mut Arc<Variables>, how: impl FnOnce(&mut Variables) -> T) -> T {
    match Arc::get_mut(shared) {
        Some(own) => how(own),
        None => how(Arc::make_mut(shared)),
    }
}

impl<K: Into<Cow<'static, str>>, V: Into<Value>> Extend<(K, V)> for Context {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        let entries = entries.into_iter().map(|(name, value)| (name.into(), value.into()));
        self.change(|variables| variables.values.extend(entries));
    }
}

impl<K: Into<Cow<'static, str>>, V: Into<Value>> FromIterator<(K, V)> for Context {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut context = Self::new();
        context.extend(entries);
        context
    }
}

impl<K: Into<Cow<'static, str>>, V: Serialize, const N: usize> From<[(K, V); N]> for Context {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().map(|(name, value)| (name, Serde(value))).collect()
    }
}

/// The variables as a map, for engines that take one.
impl Serialize for Context {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.variables().values.iter().len()))?;
        for (name, value) in self.variables().values.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// A [`Context`](crate::Context) of variables: `context! { title => "Books", page }`.
///
/// A name alone stands for the Rust variable of that name. `..base` adds the variables of another
/// context; those that are named replace them.
///
/// ```
/// use cbv_runtime::context;
///
/// let page = 2;
/// let base = context! { title => "Books" };
/// let context = context! { ..base, page, size => 20 };
/// assert_eq!(context.get("page").unwrap().as_usize(), Some(2));
/// ```
#[macro_export]
macro_rules! context {
    (.. $base:expr $(, $($rest:tt)*)?) => {{
        let mut __cbv_context: $crate::Context = $base;
        $crate::__cbv_context_entries!(__cbv_context $(, $($rest)*)?);
        __cbv_context
    }};
    ($($entries:tt)*) => {
        $crate::context!(.. $crate::Context::new(), $($entries)*)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __cbv_context_entries {
    ($context:ident $(, $name:ident $(=> $value:expr)?)* $(,)?) => {
        $($crate::__cbv_context_entry!($context, $name $(=> $value)?);)*
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __cbv_context_entry {
    ($context:ident, $name:ident) => {
        $context.insert(::core::stringify!($name), &$name)
    };
    ($context:ident, $name:ident => $value:expr) => {
        $context.insert(::core::stringify!($name), $value)
    };
}
