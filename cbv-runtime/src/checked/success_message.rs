//! The fields that stand in a message.

use std::fmt::{Display, Write};

/// A value that has a text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text that could stand in a message",
    label = "the field has the type `{Self}`",
    note = "implement `std::fmt::Display` for it, or name a function: `success_message = Self::success_message`"
)]
pub trait MessageText {
    /// Adds the text.
    fn write(&self, message: &mut String);
}

#[diagnostic::do_not_recommend]
impl<T: Display> MessageText for T {
    fn write(&self, message: &mut String) {
        // A `String` takes all. What a value refuses to write is left out: its row is as good as saved.
        let _ = write!(message, "{self}");
    }
}

/// A message, part by part: what generated code calls for a text with fields in braces.
#[derive(Debug, Default)]
pub struct FilledMessage(String);

impl FilledMessage {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Adds what its author wrote.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.0.push_str(text);
        self
    }

    /// Adds the value of a field. The template escapes it.
    #[must_use]
    pub fn value<T: MessageText + ?Sized>(mut self, value: &T) -> Self {
        value.write(&mut self.0);
        self
    }

    /// The message.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}
