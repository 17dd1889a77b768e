//! What an application says instead of Django's messages: `Templates::form_messages`.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use super::error::ValidationError;

/// What is said of an error, where it is not its own message.
type Say = dyn Fn(&ValidationError) -> Option<Cow<'static, str>> + Send + Sync;

/// The messages of all forms of an application.
#[derive(Clone)]
pub(crate) struct FormMessages(Arc<Say>);

thread_local! {
    /// Those of the templates that this thread renders. A loop over errors, or a filter, has no other way to
    /// the templates that it stands in.
    static CURRENT: RefCell<Option<FormMessages>> = const { RefCell::new(None) };
}

impl FormMessages {
    pub(crate) fn new(
        say: impl Fn(&ValidationError) -> Option<Cow<'static, str>> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(say))
    }

    /// Says the errors of all forms that are shown until the answer is dropped.
    pub(crate) fn speak(&self) -> Speaking {
        Speaking { before: CURRENT.replace(Some(self.clone())) }
    }
}

/// The message of an error as the templates that are rendered say it, with its parameters.
pub(super) fn said(error: &ValidationError) -> String {
    // The function may show a form itself: nothing is borrowed while it runs.
    let current = CURRENT.with_borrow(Clone::clone);
    match current.and_then(|FormMessages(say)| say(error)) {
        Some(message) => error.filled(&message),
        None => error.to_string(),
    }
}

/// That templates with messages are rendered.
pub(crate) struct Speaking {
    before: Option<FormMessages>,
}

impl Drop for Speaking {
    fn drop(&mut self) {
        CURRENT.set(self.before.take());
    }
}
