//! Messages as templates see them.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{Extensions, Method};
use axum_messages::{Level, Message};
use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

use super::kept::Messages;

/// The variable `messages` of one request. Without the layer there are none, as in Django.
pub(crate) fn shown(method: &Method, extensions: &Extensions) -> Value {
    match Messages::of(extensions) {
        Ok(messages) => {
            let stays = method == Method::HEAD;
            Value::from_object(Shown { messages, stays, seen: Mutex::default() })
        }
        Err(_) => Value::from(Vec::<Value>::new()),
    }
}

/// The messages, which are taken once a template walks over them.
#[derive(Debug)]
struct Shown {
    messages: Messages,
    /// Nobody sees the page that answers a HEAD.
    stays: bool,
    /// Those that were taken: a second loop of the page shows them again.
    seen: Mutex<Vec<Value>>,
}

impl Shown {
    fn all(&self) -> Vec<Value> {
        let value = |message| Value::from_object(OneMessage(message));
        if self.stays {
            return self.messages.peek().into_iter().map(value).collect();
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.extend(self.messages.take().into_iter().map(value));
        seen.clone()
    }

    fn count(&self) -> usize {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.len() + self.messages.peek().len()
    }
}

impl Object for Shown {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, index: &Value) -> Option<Value> {
        self.all().get(index.as_usize()?).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.all())
    }

    fn enumerator_len(self: &Arc<Self>) -> Option<usize> {
        Some(self.count())
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.count() > 0
    }
}

#[derive(Debug)]
struct OneMessage(Message);

impl Object for OneMessage {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        match name.as_str()? {
            "message" => Some(self.0.message.as_str().into()),
            "level" | "level_tag" | "tags" => Some(tag(self.0.level).into()),
            _ => None,
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

fn tag(level: Level) -> &'static str {
    match level {
        Level::Debug => "debug",
        Level::Info => "info",
        Level::Success => "success",
        Level::Warning => "warning",
        Level::Error => "error",
    }
}
