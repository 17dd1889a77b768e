//! The checks at the entrance of a view.

use axum::extract::Request;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::check::Asking;
use super::levels::{of_route, of_view, said};
use super::refused::Refused;
use super::settings::AccessAttributes;
use crate::error::Error;
use crate::error_pages::negotiate;
use crate::view::View;

/// What the view of a request says of those who may not: an extension, for extractors further inside.
#[derive(Clone)]
pub(super) struct OfView {
    of_route: Option<AccessAttributes>,
    said: fn(Option<AccessAttributes>, &Method) -> AccessAttributes,
}

/// The answer to somebody who may not, at the view that is on its way.
pub(super) fn answer(refused: Refused, parts: &Parts) -> Response {
    let said = match parts.extensions.get::<OfView>() {
        Some(OfView { of_route, said }) => said(of_route.clone(), &parts.method),
        None => AccessAttributes::NONE,
    };
    refused.answer(said, parts)
}

/// The request, once its user has passed all checks of the view; or the answer.
pub(crate) async fn checked<V: View>(
    attributes: &V::__CbvAttributes,
    state: &V::State,
    request: Request,
) -> Result<Request, Box<Response>> {
    let (mut parts, body) = request.into_parts();
    parts.extensions.insert(OfView { of_route: of_route::<V>(attributes), said: said::<V> });
    match check::<V>(state, &mut parts).await {
        Ok(Ok(())) => Ok(Request::from_parts(parts, body)),
        Ok(Err(refused)) => Err(shown::<V>(answer(refused, &parts), &parts).into()),
        Err(error) => Err(shown::<V>(error.into_response(), &parts).into()),
    }
}

/// The checks one after the other: the first that does not pass answers.
async fn check<V: View>(state: &V::State, parts: &mut Parts) -> Result<Result<(), Refused>, Error> {
    for level in of_view::<V>() {
        let method = parts.method.clone();
        for check in level.of_verb(&method) {
            let verdict = (check.run)(Asking { state, parts: &mut *parts }).await?;
            if verdict.is_err() {
                return Ok(verdict);
            }
        }
    }
    Ok(Ok(()))
}

fn shown<V>(mut answer: Response, parts: &Parts) -> Response {
    negotiate::<V>(&mut answer, parts);
    answer
}
