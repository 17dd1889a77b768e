//! The functions that every template can call.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Kwargs, Object, ObjectRepr, ValueKind, from_args};
use minijinja::{Error, ErrorKind, State, Value};

use super::request::HttpRequest;
use crate::urls::{Routes, without_leading_slashes};

/// `url("shop:item", pk=3)`: the URL of a pattern. Django's `{% url %}`.
pub(super) struct Url {
    pub(super) routes: Routes,
    pub(super) request: Option<HttpRequest>,
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("url")
    }
}

impl Object for Url {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn call(self: &Arc<Self>, _: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        let Some((name, args)) = args.split_first().filter(|(name, _)| name.as_str().is_some())
        else {
            return Err(failed("`url` takes the name of a pattern: write `url(\"name\")`"));
        };
        let name = name.as_str().unwrap_or_default();
        let (keywords, in_order) = match args.split_last() {
            Some((last, others)) if last.is_kwargs() => (Some(last.clone()), others),
            _ => (None, args),
        };
        let reversed = match keywords {
            Some(_) if !in_order.is_empty() => {
                return Err(failed("`url` takes captures by name or in their order, not both"));
            }
            Some(keywords) => self.by_name(name, keywords)?,
            None => {
                let texts = in_order
                    .iter()
                    .map(|value| text(name, value))
                    .collect::<Result<Vec<_>, _>>()?;
                self.routes.reverse_in_order(name, &texts)
            }
        };
        let path = reversed.map_err(|error| failed(error.to_string()))?;
        let prefix = self.request.as_ref().map_or("", HttpRequest::script_name);
        Ok(without_leading_slashes(format!("{prefix}{path}")).into())
    }
}

impl Url {
    fn by_name(
        &self,
        name: &str,
        keywords: Value,
    ) -> Result<Result<String, crate::NoReverseMatch>, Error> {
        let keywords = Kwargs::try_from(keywords)?;
        let captures = keywords
            .args()
            .map(|key| {
                let value: Value = keywords.peek(key)?;
                Ok((key, text(&format!("{name}`, `{key}"), &value)?))
            })
            .collect::<Result<Vec<_>, Error>>()?;
        Ok(self.routes.reverse(name, captures))
    }
}

/// The text of a capture's value.
fn text(of: &str, value: &Value) -> Result<String, Error> {
    match value.kind() {
        ValueKind::Bool => Ok(value.is_true().to_string()),
        ValueKind::Undefined => {
            Err(Error::new(ErrorKind::UndefinedError, format!("a value for `{of}` is undefined")))
        }
        ValueKind::None => Err(failed(format!("a value for `{of}` is none"))),
        _ => Ok(value.to_string()),
    }
}

/// `querystring(page=3)`: the query of the request with other values. Django's `{% querystring %}`.
pub(super) struct QueryString(pub(super) Option<HttpRequest>);

impl fmt::Debug for QueryString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("querystring")
    }
}

impl Object for QueryString {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn call(self: &Arc<Self>, _: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        let (kwargs,): (Kwargs,) = from_args(args)?;
        let changes = kwargs
            .args()
            .map(|name| Ok((name, parameters(name, &kwargs.peek(name)?)?)))
            .collect::<Result<Vec<_>, Error>>()?;
        let request = self.0.as_ref();
        let request = request.ok_or_else(|| failed("`querystring` is for pages of a request"))?;
        Ok(request.querystring(&changes).into())
    }
}

/// The values of a parameter: none for `none`, several for a list.
fn parameters(name: &str, value: &Value) -> Result<Vec<String>, Error> {
    match value.kind() {
        ValueKind::None => Ok(Vec::new()),
        ValueKind::Seq | ValueKind::Iterable => {
            value.try_iter()?.map(|value| text(name, &value)).collect()
        }
        _ => Ok(vec![text(name, value)?]),
    }
}

fn failed(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}
