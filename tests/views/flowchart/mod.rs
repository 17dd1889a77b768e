//! Django's flowchart: setup, dispatch, the handler.

mod bases;
mod dispatch;
mod setup;
mod sync;

use std::sync::{Arc, Mutex};

/// What happened, in its order.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<&'static str>>>);

impl Log {
    fn push(&self, step: &'static str) {
        self.0.lock().expect("a log").push(step);
    }

    /// What happened since the last time.
    fn take(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.0.lock().expect("a log"))
    }
}
