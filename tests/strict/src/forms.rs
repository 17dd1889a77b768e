//! Forms and choices.

use cbv::prelude::*;

use crate::entities::{author, book, tag};

/// Which.
#[derive(Clone, Copy, Choices, Debug, PartialEq, Eq)]
pub enum Topic {
    /// One.
    Sales,
    /// Another.
    #[choice(label = "Support desk", group = "Technical")]
    Support,
}

/// A form.
#[derive(Clone, Debug, Form)]
#[form(clean = Self::clean, prefix = "contact")]
pub struct Contact {
    /// Who.
    #[form(max_length = 20, label = "Your name", clean = Self::clean_name)]
    pub name: String,
    #[form(initial = Topic::Support, widget = Widget::radios())]
    topic: Topic,
    #[form(validators = [polite], attributes(rows = 3, autofocus))]
    pub(crate) message: String,
    #[form(required = false, error_messages(max_length = "Shorter."), max_length = 3)]
    r#type: String,
    #[form(disabled, initial = 7)]
    number: Option<u8>,
}

fn polite(text: &str) -> Result<(), ValidationError> {
    if text.contains('!') { Err("Do not shout.".into()) } else { Ok(()) }
}

impl Contact {
    fn clean_name(name: String) -> Result<String, ValidationError> {
        if name.is_empty() { Err("Who?".into()) } else { Ok(name) }
    }

    #[allow(clippy::unnecessary_wraps, reason = "the shape of a check")]
    fn clean(contact: &mut Partial<Self>) -> Result<(), FormErrors> {
        contact.name = contact.name.take();
        Ok(())
    }

    /// All of it.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.topic == Topic::Sales && self.r#type.is_empty() && self.number.is_some()
    }
}

/// What a page shows.
#[must_use]
pub fn shown() -> FormInstance<Contact> {
    FormInstance::new().initial(&Partial::<Contact>::default())
}

/// A form of one's own for a model.
#[derive(Clone, Debug, Form)]
#[form(model = book::Entity)]
pub struct BookForm {
    /// What is on the cover.
    #[form(min_length = 2)]
    pub title: String,
    r#type: String,
    #[form(rows = author::Entity)]
    author_id: i64,
    #[form(rows = tag::Entity, required = false)]
    tags: Vec<i64>,
    /// No column has it.
    #[form(extra, initial = "Ada")]
    pub(crate) note: Option<String>,
}

impl BookForm {
    /// All of it.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.r#type.is_empty() && self.author_id > 0 && self.tags.is_empty() && self.note.is_none()
    }
}

/// The row of another model.
#[derive(Clone, Copy, Debug, Form)]
pub struct Choose {
    #[form(rows = author::Entity)]
    author: Option<i64>,
}

/// The rows of another model.
#[derive(Clone, Debug, Form)]
pub struct ChooseSome {
    /// Which.
    #[form(rows = tag::Entity)]
    pub tags: Option<Vec<i64>>,
}

impl Choose {
    /// Whether there is one.
    #[must_use]
    pub const fn is_made(&self) -> bool {
        self.author.is_some()
    }
}
