//! All variables that one rendering of a template has.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use super::context_values::ContextValues;
use super::functions::{QueryString, Url};
use super::request::HttpRequest;
use crate::time::Zone;
use crate::urls::Routes;

/// The values of a context, then the variables that depend on the request.
///
/// The latter are no globals of the engine, so that a macro of a template has them as well: it
/// captures the variables that it names.
#[derive(Clone, Default)]
pub(super) struct Variables {
    pub(super) values: ContextValues,
    pub(super) request: Option<HttpRequest>,
    /// Those of the engine that renders.
    pub(super) routes: Option<Routes>,
    /// That of a view which has one of its own.
    pub(super) zone: Option<Zone>,
}

impl Variables {
    pub(super) const NONE: Self =
        Self { values: ContextValues::NONE, request: None, routes: None, zone: None };
}

impl fmt::Debug for Variables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.values.iter()).finish()
    }
}

impl Object for Variables {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        match self.values.get(name) {
            Some(value) => Some(value.clone()),
            None => self.of_request(name),
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.values.iter().map(|(name, _)| name.into()).collect())
    }
}

impl Variables {
    /// A variable that depends on the request. Most are values: what is not needed for those stands
    /// apart.
    #[inline(never)]
    fn of_request(&self, name: &str) -> Option<Value> {
        let request = self.request.clone();
        match name {
            "request" => request.map(Value::from_object),
            "url" => {
                let routes = self.routes.clone().unwrap_or_default();
                Some(Value::from_object(Url { routes, request }))
            }
            #[cfg(feature = "messages")]
            "messages" => request.map(|request| request.messages()),
            #[cfg(feature = "forms")]
            "form" => request.and_then(|request| request.sent_form()),
            "querystring" => Some(Value::from_object(QueryString(request))),
            _ => None,
        }
    }
}
