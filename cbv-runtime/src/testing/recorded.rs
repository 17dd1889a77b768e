//! Which templates an answer is rendered from: Django's `response.templates` and
//! `response.context`.
//!
//! The client has a list with it while its request is answered, which rendering finds by its task.
//! A handler on the blocking pool takes it along.

use std::sync::{Arc, Mutex, PoisonError};

use crate::templates::Context;

tokio::task_local! {
    static RECORD: Record;
}

/// What was rendered, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record(Arc<Mutex<Rendered>>);

#[derive(Clone, Debug, Default)]
pub(super) struct Rendered {
    pub(super) templates: Vec<String>,
    pub(super) contexts: Vec<Context>,
}

impl Record {
    /// Records what a future renders.
    pub(super) async fn of<F: Future>(future: F) -> (F::Output, Rendered) {
        let record = Self::default();
        let output = RECORD.scope(record.clone(), future).await;
        let rendered = record.0.lock().unwrap_or_else(PoisonError::into_inner);
        (output, rendered.clone())
    }

    fn change(change: impl FnOnce(&mut Rendered)) {
        // Nobody records outside of a test.
        let _ = RECORD.try_with(|record| {
            change(&mut record.0.lock().unwrap_or_else(PoisonError::into_inner));
        });
    }
}

/// A template is rendered with its variables.
pub(crate) fn rendered(template: &str, context: &Context) {
    Record::change(|rendered| {
        rendered.templates.push(template.to_owned());
        rendered.contexts.push(context.clone());
    });
}

/// A template is extended, included or imported by another one, if it exists. Each is listed once.
pub(crate) fn needed(template: &str, exists: impl FnOnce() -> bool) {
    Record::change(|rendered| {
        if rendered.templates.iter().all(|known| known != template) && exists() {
            rendered.templates.push(template.to_owned());
        }
    });
}

/// A call that takes the record of this task to another thread.
pub(crate) fn carried<T>(call: impl FnOnce() -> T) -> impl FnOnce() -> T {
    let record = RECORD.try_get().ok();
    move || match record {
        Some(record) => RECORD.sync_scope(record, call),
        None => call(),
    }
}
