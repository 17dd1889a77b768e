//! The captures of a request, as variables of a template.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, MatchedPath, Path};
use axum::http::Extensions;
use axum::http::request::Parts;
use minijinja::Value;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use smallvec::SmallVec;

use crate::error::Error;
use crate::extract::capture::Text;
use crate::extract::captured::{
    Captured, Captures, at_hand, captures, segments_from_end, undecodable,
};
use crate::extract::converter::Kind;
use crate::templates::ContextValues;
use crate::urls::ResolverMatch;
use crate::view::View;

/// The captures of a request for a template.
pub(in crate::generic) enum PageCaptures {
    /// With the types of a pattern of `urls!`.
    OfPattern(Captures),
    /// Texts, of a route without types: they are read into what a template takes, with no copy
    /// between.
    OfRouter(Variables),
}

/// Most routes have one capture.
type Variables = SmallVec<[(Cow<'static, str>, Value); 1]>;

impl PageCaptures {
    /// Those of a view `V`. 404 when one is not UTF-8.
    pub(super) fn of<V: View>(parts: &mut Parts) -> Result<Self, Error> {
        if parts.extensions.get::<ResolverMatch>().is_some() {
            return captures(parts).map(Self::OfPattern);
        }
        match at_hand(Path::<OfRouter<V>>::from_request_parts(parts, &())) {
            Ok(Path(OfRouter(variables, _))) => Ok(Self::OfRouter(variables)),
            // No route has put any there.
            Err(PathRejection::MissingPathParams(_)) => Ok(Self::OfRouter(SmallVec::new())),
            Err(_) => Err(undecodable()),
        }
    }

    /// The text of one.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self {
            Self::OfPattern(captures) => captures.get(name).map(|capture| capture.text),
            Self::OfRouter(variables) => {
                variables.iter().find(|(its, _)| its == name).and_then(|(_, text)| text.as_str())
            }
        }
    }

    /// The place of one in the path, in segments from the end.
    pub(super) fn segments_from_end(&self, name: &str, request: &Extensions) -> Option<usize> {
        match self {
            Self::OfPattern(captures) => Some(captures.get(name)?.segments_from_end()),
            Self::OfRouter(_) => {
                self.text(name)?;
                let path = request.get::<MatchedPath>().map_or("", MatchedPath::as_str);
                Some(segments_from_end(path, name))
            }
        }
    }

    /// Gives them to a template. One that is called `view` hides the view, as in Django.
    pub(super) fn fill<V: View>(self, values: &mut ContextValues) {
        match self {
            Self::OfPattern(captures) => {
                for capture in captures.iter() {
                    values.insert(capture.owned_name(&V::__CBV_CAPTURES), value(capture));
                }
            }
            Self::OfRouter(variables) => {
                for (name, value) in variables {
                    values.insert(name, value);
                }
            }
        }
    }
}

/// A capture with the type that its pattern gives it: a template can count with a number.
fn value(capture: Captured<'_>) -> Value {
    let text = capture.text;
    let number = || text.parse::<i128>().ok();
    match capture.kind() {
        Kind::Unsigned(_) | Kind::Signed(_) => number().map_or_else(|| text.into(), Value::from),
        Kind::Boolean => Value::from(text == "true"),
        _ => text.into(),
    }
}

/// Those of axum's router, under the names of the fields of a view `V` that has some.
struct OfRouter<V>(Variables, PhantomData<fn() -> V>);

impl<'de, V: View> Deserialize<'de> for OfRouter<V> {
    fn deserialize<D: Deserializer<'de>>(captures: D) -> Result<Self, D::Error> {
        captures.deserialize_map(Self(SmallVec::new(), PhantomData))
    }
}

impl<'de, V: View> Visitor<'de> for OfRouter<V> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the captures of a route")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut captures: A) -> Result<Self, A::Error> {
        while let Some(name) = captures.next_key_seed(Text(name::<V>))? {
            self.0.push((name, captures.next_value_seed(Text(|text: &str| Value::from(text)))?));
        }
        Ok(self)
    }
}

fn name<V: View>(name: &str) -> Cow<'static, str> {
    let field = V::__CBV_CAPTURES.name(name);
    field.map_or_else(|| Cow::Owned(name.to_owned()), Cow::Borrowed)
}
