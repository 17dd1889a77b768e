//! What is written into the answers of a view, whatever its handler is.

use std::sync::{Arc, OnceLock};

use axum::http::{Extensions, Method};
use axum::response::Response;

use super::cache::{self, CachePolicy, UserAsked};
use super::validators::Validators;
use super::variant::Variant;
use super::{is_read, vary};
use crate::view::View;
use crate::view::call::{Answer, Call};
use crate::view::handler::Handler;
use crate::view::table::Stack;

/// What the options of a view and of its bases say about every answer.
#[derive(Clone, Copy)]
pub struct FieldsOfAnswer {
    pub(crate) cache: Option<CachePolicy>,
    pub(crate) vary: Stack<&'static str>,
}

impl FieldsOfAnswer {
    /// Nothing.
    pub(crate) const NONE: Self = Self { cache: None, vary: Stack::EMPTY };
}

/// How a handler is run.
pub(crate) type RunHandler<V> = fn(Handler<V>, Call<V>) -> Answer;

/// How those of a view are run into whose answers something is written; see `view::enter::layered`.
pub(crate) const fn writing<V: View>() -> Option<RunHandler<V>> {
    let fields = &V::__CBV_TABLE.slots.fields;
    let writes = V::__CBV_IS_CONDITIONAL || fields.cache.is_some() || !fields.vary.is_empty();
    if writes { Some(answer::<V>) } else { None }
}

/// The version that the hooks of a view have told, on its way to the answer.
#[derive(Clone, Default)]
struct Told(Arc<OnceLock<(Validators, Variant)>>);

/// Keeps a version for the answer.
pub(crate) fn tell(extensions: &Extensions, validators: Validators, variant: Variant) {
    if let Some(told) = extensions.get::<Told>() {
        // A request has one version.
        let _ = told.0.set((validators, variant));
    }
}

/// Runs a handler, and writes into its answer what the view says about each.
fn answer<V: View>(handler: Handler<V>, mut call: Call<V>) -> Answer {
    let extensions = &mut call.parts.extensions;
    let asked = UserAsked::watch(extensions);
    let told = Told::default();
    extensions.insert(told.clone());
    let method = call.parts.method.clone();
    let answer = (handler.call)(call);
    Box::pin(async move {
        let mut answer = answer.await;
        let told = told.0.get();
        write::<V>(&mut answer, &method, told, &asked);
        answer
    })
}

fn write<V: View>(
    answer: &mut Response,
    method: &Method,
    told: Option<&(Validators, Variant)>,
    asked: &UserAsked,
) {
    if let Some((validators, variant)) = told.filter(|_| is_read(method)) {
        write_validators(answer, validators, *variant);
    }
    let fields = const { &V::__CBV_TABLE.slots.fields };
    if let Some(policy) = &fields.cache {
        cache::write(policy, answer, method, asked);
    }
    for names in fields.vary.as_slice().iter().flatten() {
        vary::add(answer.headers_mut(), names);
    }
}

/// Writes a version into the answer to GET or HEAD that shows it. An error shows none.
pub(crate) fn write_validators(answer: &mut Response, validators: &Validators, variant: Variant) {
    if answer.status().is_success() {
        validators.write(variant, answer.headers_mut());
    }
}
