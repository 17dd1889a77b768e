//! One definition: its form, and what it makes of an input.

use std::future::Future;
use std::pin::Pin;

use cbv::forms::{FieldDefinition, Form, FormData, FormInstance, NoState};
use serde_json::Value as Json;

/// A form of one field, which is called `field`.
pub(crate) trait Replayed: Form<Cleaned = Self, State = NoState> {
    /// Its value, as Django has it.
    fn value(&self) -> Json;
}

/// What a form made of an input.
pub(crate) struct Answer {
    /// The value, or each error with its code.
    pub(crate) result: Result<Json, Vec<(String, String)>>,
}

type Answering = Pin<Box<dyn Future<Output = Answer>>>;

/// The form of a definition.
#[derive(Clone, Copy)]
pub(crate) struct Replay {
    pub(crate) definition: fn() -> &'static FieldDefinition,
    pub(crate) answer: fn(FormData) -> Answering,
}

impl Replay {
    pub(crate) fn of<F: Replayed>() -> Self {
        Self {
            definition: || &F::definition().fields()[0],
            answer: |data| Box::pin(answer::<F>(data)),
        }
    }
}

async fn answer<F: Replayed>(data: FormData) -> Answer {
    let mut form = FormInstance::<F>::new();
    form.bind(data, &()).await;
    let errors = form.errors().of("field").iter();
    let errors = errors.map(|error| (error.kind().to_owned(), error.to_string())).collect();
    Answer { result: form.cleaned().map(F::value).ok_or(errors) }
}
