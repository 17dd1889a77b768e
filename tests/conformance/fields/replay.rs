//! One definition: its form, and what it makes of an input.

use std::future::Future;
use std::pin::Pin;

use cbv::forms::{FieldDefinition, Form, FormData, FormInstance, NoState};
use serde_json::Value as Json;

use super::file::Part;
use super::html::shown;

/// A form of one field, which is called `field`.
pub(crate) trait Replayed: Form<Cleaned = Self, State = NoState> {
    /// Its value, as Django has it.
    fn value(&self) -> Json;
}

/// What a form made of an input.
pub(crate) struct Answer {
    /// The value, or each error with its code.
    pub(crate) result: Result<Json, Vec<(String, String)>>,
    /// The field as it is shown again.
    pub(crate) bound: Vec<Part>,
}

impl Answer {
    /// Whether an error of this kind is the only one.
    pub(crate) fn is_refused_as(&self, code: &str) -> bool {
        self.result.as_ref().is_err_and(|errors| errors.iter().all(|(kind, _)| kind == code))
    }

    /// The errors of other kinds.
    pub(crate) fn errors_but(&self, code: &str) -> Vec<&(String, String)> {
        let errors = self.result.as_ref().err().into_iter().flatten();
        errors.filter(|(kind, _)| kind != code).collect()
    }
}

type Answering = Pin<Box<dyn Future<Output = Answer>>>;

/// The form of a definition.
#[derive(Clone, Copy)]
pub(crate) struct Replay {
    pub(crate) definition: fn() -> &'static FieldDefinition,
    pub(crate) unbound: fn() -> Vec<Part>,
    pub(crate) answer: fn(FormData) -> Answering,
}

impl Replay {
    pub(crate) fn of<F: Replayed>() -> Self {
        Self {
            definition: || &F::definition().fields()[0],
            unbound: || shown(&FormInstance::<F>::new()),
            answer: |data| Box::pin(answer::<F>(data)),
        }
    }
}

async fn answer<F: Replayed>(data: FormData) -> Answer {
    let mut form = FormInstance::<F>::new();
    form.bind(data, &()).await.expect("it has no checks that fail");
    let errors = form.errors().of("field").iter();
    let errors = errors.map(|error| (error.kind().to_owned(), error.to_string())).collect();
    Answer { bound: shown(&form), result: form.cleaned().map(F::value).ok_or(errors) }
}
