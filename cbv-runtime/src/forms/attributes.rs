//! The attributes of a tag.

use std::borrow::Cow;

/// The attributes of a tag of HTML, in their order. They are escaped when they are written. A name that
/// HTML does not allow is left out.
///
/// ```
/// use cbv::forms::Attributes;
///
/// let mut attributes = Attributes::new();
/// attributes.set("maxlength", 20).flag("required", true);
/// assert_eq!(attributes.get("maxlength"), Some("20"));
/// assert!(attributes.has("required"));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(Cow<'static, str>, Option<Cow<'static, str>>)>);

impl Attributes {
    /// No attributes.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Sets an attribute, or replaces it.
    pub fn set(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl IntoAttributeValue,
    ) -> &mut Self {
        self.put(name.into(), Some(value.into_attribute_value()))
    }

    /// Sets an attribute without a value, or removes it.
    pub fn flag(&mut self, name: impl Into<Cow<'static, str>>, is_set: bool) -> &mut Self {
        let name = name.into();
        if is_set { self.put(name, None) } else { self.remove(&name) }
    }

    /// Removes an attribute.
    pub fn remove(&mut self, name: &str) -> &mut Self {
        self.0.retain(|(known, _)| known != name);
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name)?.1.as_deref()
    }

    /// Whether there is one, with a value or without.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All of them: their names, and their values where they have one.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value.as_deref()))
    }

    /// Adds others; those replace what was there.
    pub fn merge(&mut self, others: &Self) -> &mut Self {
        for (name, value) in &others.0 {
            self.put(name.clone(), value.clone());
        }
        self
    }

    fn put(&mut self, name: Cow<'static, str>, value: Option<Cow<'static, str>>) -> &mut Self {
        if !is_name(&name) {
            return self;
        }
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name, value)),
        }
        self
    }
}

/// Whether HTML allows an attribute to be called so: anything else could end the tag.
pub(super) fn is_name(name: &str) -> bool {
    let is_bad = |c: char| {
        c.is_control() || c.is_whitespace() || matches!(c, '"' | '\'' | '>' | '<' | '/' | '=')
    };
    !name.is_empty() && !name.contains(is_bad)
}

/// What an attribute can be set to: a text or a number.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of an attribute",
    label = "write a text or a number; an attribute without a value is its name alone"
)]
pub trait IntoAttributeValue {
    /// The text of it.
    fn into_attribute_value(self) -> Cow<'static, str>;
}

impl IntoAttributeValue for &'static str {
    fn into_attribute_value(self) -> Cow<'static, str> {
        Cow::Borrowed(self)
    }
}

macro_rules! by_display {
    ($($type:ty)*) => {
        $(impl IntoAttributeValue for $type {
            fn into_attribute_value(self) -> Cow<'static, str> {
                Cow::Owned(self.to_string())
            }
        })*
    };
}
by_display!(String u8 u16 u32 u64 usize i8 i16 i32 i64 isize f32 f64);

impl IntoAttributeValue for Cow<'static, str> {
    fn into_attribute_value(self) -> Cow<'static, str> {
        self
    }
}
