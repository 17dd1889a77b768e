//! Captures of the URL as fields of a view.

use std::fmt;
use std::marker::PhantomData;

use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::extract::converter::Converter;
use crate::extract::rejected::{Rejected, rejected};
use crate::view::response::internal_server_error;

/// The names of the captures that a struct has as fields.
pub trait CaptureNames {
    /// In the order of the fields.
    const NAMES: &'static [&'static str];
}

/// The capture at a place of [`CaptureNames`]: 404 when its text is no value of the type.
pub async fn capture<T, N, const AT: usize>(parts: &mut Parts) -> Result<T, Rejected>
where
    T: Converter,
    N: CaptureNames,
{
    match Path::<Capture<T, N, AT>>::from_request_parts(parts, &()).await {
        Ok(Path(Capture(Some(Some(value)), _))) => Ok(value),
        // No route has put any there.
        Ok(Path(Capture(None, _))) | Err(PathRejection::MissingPathParams(_)) => {
            missing::<T, N, AT>()
        }
        // No value of the type, or not even UTF-8: no text that the route can mean.
        _ => Err(rejected(crate::urls::no_value())),
    }
}

fn missing<T: Converter, N: CaptureNames, const AT: usize>() -> Result<T, Rejected> {
    T::__cbv_missing().ok_or_else(|| {
        let name = N::NAMES[AT];
        crate::log::error(&format!("the route of the view has no capture `{{{name}}}`"));
        rejected(internal_server_error())
    })
}

/// One capture among those of the route: absent, not a value, or a value.
///
/// axum gives its captures to deserializers only. This one converts the borrowed text.
struct Capture<T, N, const AT: usize>(Option<Option<T>>, PhantomData<fn() -> N>);

impl<'de, T, N, const AT: usize> Deserialize<'de> for Capture<T, N, AT>
where
    T: Converter,
    N: CaptureNames,
{
    fn deserialize<D: Deserializer<'de>>(captures: D) -> Result<Self, D::Error> {
        captures
            .deserialize_map(Find(N::NAMES[AT], PhantomData))
            .map(|found| Self(found, PhantomData))
    }
}

struct Find<T>(&'static str, PhantomData<T>);

impl<'de, T: Converter> Visitor<'de> for Find<T> {
    type Value = Option<Option<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the captures of a route")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut captures: A) -> Result<Self::Value, A::Error> {
        while let Some(is_wanted) = captures.next_key_seed(Text(|key: &str| key == self.0))? {
            if is_wanted {
                return captures.next_value_seed(Text(T::from_url)).map(Some);
            }
            captures.next_value_seed(Text(|_: &str| ()))?;
        }
        Ok(None)
    }
}

/// A visitor that gives the text to a function.
pub(crate) struct Text<F>(pub(crate) F);

impl<'de, F, T> DeserializeSeed<'de> for Text<F>
where
    F: FnOnce(&str) -> T,
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, text: D) -> Result<T, D::Error> {
        text.deserialize_str(self)
    }
}

impl<F, T> Visitor<'_> for Text<F>
where
    F: FnOnce(&str) -> T,
{
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.0)(text))
    }
}
