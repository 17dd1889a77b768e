//! The headers of a request as templates see them.

use std::fmt;
use std::sync::Arc;

use axum::http::HeaderMap;
use minijinja::Value;
use minijinja::value::{Enumerator, Object};

/// `request.headers`: the case of a name does not matter, and `_` stands for `-`, as in Django.
#[derive(Debug)]
pub(super) struct Headers<R>(pub(super) R);

impl<R> Object for Headers<R>
where
    R: AsRef<HeaderMap> + fmt::Debug + Send + Sync + 'static,
{
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        let headers = self.0.as_ref();
        let value = headers.get(name).or_else(|| headers.get(name.replace('_', "-")))?;
        Some(String::from_utf8_lossy(value.as_bytes()).as_ref().into())
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.0.as_ref().keys().map(|name| name.as_str().into()).collect())
    }
}
