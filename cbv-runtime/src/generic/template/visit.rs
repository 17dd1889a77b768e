//! The request of a view that shows a template.

use axum::extract::{FromRequest, Request};
use minijinja::Value;

use super::provided::ProvidesTemplates;
use crate::converter::Kind;
use crate::error::Error;
use crate::generic::captured::{Captured, captures};
use crate::templates::{Context, HttpRequest, Templates};

/// The request, and the templates to answer it with. It takes the request, so that nothing of it is
/// copied; of the state it takes the templates alone.
pub struct Visit {
    pub(super) templates: Templates,
    request: HttpRequest,
    captures: Vec<Captured>,
}

impl<S: ProvidesTemplates + Sync> FromRequest<S> for Visit {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let (mut parts, _) = request.into_parts();
        let captures = captures(&mut parts).await?;
        Ok(Self { templates: state.templates(), request: parts.into(), captures })
    }
}

impl Visit {
    /// What every template is given: the request, the view, and the captures. One that is called
    /// `view` hides the view, as in Django.
    pub(super) fn context(self, view: Value) -> (Templates, Context) {
        let mut context = Context::new();
        context.insert_value("view", view);
        for capture in self.captures {
            let value = value(&capture);
            context.insert_value(capture.name, value);
        }
        context.set_request(self.request);
        (self.templates, context)
    }
}

/// A capture with the type that its pattern gives it: a template can count with a number.
fn value(Captured { text, kind, .. }: &Captured) -> Value {
    let number = || text.parse::<i128>().ok();
    match kind {
        Kind::Unsigned | Kind::Signed => number().map_or_else(|| text.into(), Value::from),
        Kind::Boolean => Value::from(text == "true"),
        Kind::Text | Kind::Slug | Kind::Unknown => text.into(),
    }
}
