//! The server's error, where an assertion fails.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::Extensions;

use crate::error_pages::{Place, Report};

/// The error behind an answer. It is printed when the answer is dropped by a panic.
#[derive(Clone, Debug)]
pub(super) struct Failure(Arc<(Report, AtomicBool)>);

impl Failure {
    pub(super) fn of(extensions: &Extensions, asked: Place) -> Option<Self> {
        let report = extensions.get::<Report>()?.clone();
        report.happened(|| asked);
        Some(Self(Arc::new((report, AtomicBool::new(false)))))
    }
}

impl Drop for Failure {
    fn drop(&mut self) {
        let (report, is_printed) = &*self.0;
        if std::thread::panicking() && !is_printed.swap(true, Ordering::Relaxed) {
            eprintln!("the server's error: {report}");
        }
    }
}
