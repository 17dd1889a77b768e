//! The version of an object that a request is about.

use std::ops::ControlFlow;

use axum::http::request::Parts;
use axum::response::Response;

use crate::conditional::{Preconditions, Validators, Variant, is_read, write_validators};
use crate::error::Error;
use crate::generic::detail::DetailView;
use crate::query_set::QuerySet;

/// What a request asks of the version of an object, and which variant of it is shown.
#[derive(Debug)]
pub(in crate::generic) struct ObjectConditions {
    is_read: bool,
    preconditions: Option<Preconditions>,
    variant: Variant,
}

impl ObjectConditions {
    /// Of a request.
    pub(in crate::generic) fn of(parts: &Parts, variant: Variant) -> Self {
        let preconditions = Preconditions::of(parts);
        Self { is_read: is_read(&parts.method), preconditions, variant }
    }

    /// Of a page that is shown again, whose request was another's affair.
    pub(in crate::generic) fn none() -> Self {
        Self { is_read: false, preconditions: None, variant: Variant::PAGE }
    }

    /// The version of the object; or the answer of a request that means another one, or has it.
    pub(in crate::generic) async fn check<V: DetailView>(
        &self,
        view: &V,
        object: &<V::Query as QuerySet>::Object,
    ) -> Result<ControlFlow<Response, Validators>, Error> {
        if !self.is_read && self.preconditions.is_none() {
            return Ok(ControlFlow::Continue(Validators::default()));
        }
        let validators = validators_of(view, object).await?;
        let conditions = self.preconditions.as_ref();
        let answer = conditions.and_then(|asked| asked.answer(&validators, self.variant));
        Ok(answer.map_or_else(|| ControlFlow::Continue(validators), ControlFlow::Break))
    }

    /// What is asked of the version that is changed.
    #[cfg(all(feature = "forms", feature = "sea-orm"))]
    pub(in crate::generic) fn preconditions(&self) -> Option<&Preconditions> {
        self.preconditions.as_ref()
    }

    /// The answer that shows this version.
    pub(in crate::generic) fn told(&self, mut answer: Response, of: &Validators) -> Response {
        if self.is_read {
            write_validators(&mut answer, of, self.variant);
        }
        answer
    }
}

/// What the hooks of a view say about an object.
pub(in crate::generic) async fn validators_of<V: DetailView>(
    view: &V,
    object: &<V::Query as QuerySet>::Object,
) -> Result<Validators, Error> {
    let etag = view.etag(object).await?;
    Ok(Validators::new(etag, view.last_modified(object).await?))
}
