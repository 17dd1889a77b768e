//! All variables that one rendering of a template has.

use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use super::context::Context;
use super::functions::{CsrfInput, QueryString, Url};
use crate::urls::Routes;

/// The context, then the variables that depend on the request.
///
/// The latter are no globals of the engine, so that a macro of a template has them as well: it
/// captures the variables that it names.
pub(super) struct Variables {
    context: Context,
    routes: Routes,
}

impl Variables {
    pub(super) fn of(context: &Context, routes: &Routes) -> Value {
        Value::from_object(Self { context: context.clone(), routes: routes.clone() })
    }
}

impl fmt::Debug for Variables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.context.iter()).finish()
    }
}

impl Object for Variables {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        if let Some(value) = self.context.get(name) {
            return Some(value.clone());
        }
        let request = self.context.request().cloned();
        match name {
            "request" => request.map(Value::from_object),
            "url" => Some(Value::from_object(Url { routes: self.routes.clone(), request })),
            "querystring" => Some(Value::from_object(QueryString(request))),
            "csrf_input" => Some(Value::from_object(CsrfInput(request))),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.context.iter().map(|(name, _)| name.into()).collect())
    }
}
