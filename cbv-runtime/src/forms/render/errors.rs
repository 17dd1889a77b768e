//! The errors of a field and of a form: `cbv/forms/errors.html`.

use std::sync::Arc;

use minijinja::{Error, Value};

use crate::forms::bound::Bound;
use crate::forms::error::ValidationError;
use crate::forms::translation;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// The messages of a list of errors.
#[derive(Debug, Clone)]
pub(super) struct ErrorsObject {
    form: Arc<Bound>,
    of: Of,
}

/// Whose errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Of the field at a position.
    Field(usize),
    /// Of the form as a whole.
    Form,
    /// What stands above a form: as well those of fields that nobody sees.
    Top,
}

impl ErrorsObject {
    pub(super) fn new(form: Arc<Bound>, of: Of) -> Self {
        Self { form, of }
    }

    /// The errors, each with what is said of it.
    fn said(&self) -> Vec<(&ValidationError, String)> {
        match self.of {
            Of::Field(position) => self.form.field(position).said().collect(),
            Of::Form => self.form.said().collect(),
            Of::Top => self.form.said().chain(self.of_hidden()).collect(),
        }
    }

    fn messages(&self) -> impl Iterator<Item = String> {
        self.said().into_iter().map(|(_, message)| message)
    }

    fn of_hidden(&self) -> impl Iterator<Item = (&ValidationError, String)> {
        let hidden =
            self.form.shown_fields().filter(|field| field.definition().widget().is_hidden());
        hidden.flat_map(|field| {
            let name = field.definition().name();
            field.said().map(move |(error, message)| (error, of_hidden_field(name, &message)))
        })
    }

    /// Django's `get_json_data`, for scripts.
    fn json_data(&self) -> Value {
        let said = self.said().into_iter();
        said.map(|(error, message)| {
            Value::from_pairs([("message", message.as_str()), ("code", error.kind())])
        })
        .collect()
    }

    fn is_empty(&self) -> bool {
        match self.of {
            Of::Field(position) => self.form.field(position).errors().is_empty(),
            Of::Form => self.form.errors().of_form().is_empty(),
            Of::Top => self.form.errors().of_form().is_empty() && self.of_hidden().next().is_none(),
        }
    }

    fn css_class(&self) -> &'static str {
        if matches!(self.of, Of::Field(_)) { "errorlist" } else { "errorlist nonfield" }
    }

    fn id(&self) -> Option<String> {
        match self.of {
            Of::Field(position) => Some(self.form.field(position).errors_id()),
            Of::Form | Of::Top => None,
        }
    }

    fn print_list(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<ul class=\"")?;
        page.html(self.css_class())?;
        page.html("\"")?;
        if let Some(id) = self.id() {
            page.html(" id=\"")?;
            page.text(&id)?;
            page.html("\"")?;
        }
        page.html(">")?;
        for message in self.messages() {
            page.html("<li>")?;
            page.text(&message)?;
            page.html("</li>")?;
        }
        page.html("</ul>")
    }
}

impl Printed for ErrorsObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        if self.is_empty() {
            return Ok(());
        }
        page.part(
            "cbv/forms/errors.html",
            || [("errors", printed::value(self.clone()))],
            |page| self.print_list(page),
        )
    }

    fn get(&self, name: &str) -> Option<Value> {
        match name {
            "id" => self.id().map(Value::from),
            "css_class" => Some(Value::from(self.css_class())),
            "get_json_data" => Some(self.json_data()),
            _ => None,
        }
    }

    fn get_item(&self, key: &Value) -> Option<Value> {
        match key.as_str() {
            Some(name) => self.get(name),
            None => self.messages().nth(key.as_usize()?).map(Value::from),
        }
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.messages().map(Value::from).collect())
    }

    fn is_true(&self) -> bool {
        !self.is_empty()
    }
}

/// Django's words for what is wrong with a field that nobody sees; an application can say them otherwise as well.
fn of_hidden_field(name: &str, message: &str) -> String {
    let error = ValidationError::new("(Hidden field {name}) {error}").code("hidden_field");
    translation::said(&error.with("name", name).with("error", message))
}

/// All errors of a form, by the names of its fields.
#[derive(Debug)]
pub(super) struct AllErrors(pub(super) Arc<Bound>);

impl AllErrors {
    fn of_form(&self) -> ErrorsObject {
        ErrorsObject::new(self.0.clone(), Of::Form)
    }

    /// The fields that have some, with their names.
    fn of_fields(&self) -> impl Iterator<Item = (&str, ErrorsObject)> {
        let positions =
            (0..self.0.fields().len()).filter(|at| !self.0.field(*at).errors().is_empty());
        positions.map(|at| {
            let errors = ErrorsObject::new(self.0.clone(), Of::Field(at));
            (self.0.field(at).definition().name(), errors)
        })
    }

    /// Those of the fields, then those of the form as a whole.
    fn all(&self) -> impl Iterator<Item = (&str, ErrorsObject)> {
        let of_form = Some((OF_FORM, self.of_form())).filter(|(_, errors)| !errors.is_empty());
        self.of_fields().chain(of_form)
    }

    fn of(&self, name: &str) -> Option<Value> {
        let errors = match name {
            OF_FORM => self.of_form(),
            _ => ErrorsObject::new(self.0.clone(), Of::Field(self.0.position(name)?)),
        };
        Some(errors).filter(|errors| !errors.is_empty()).map(printed::value)
    }
}

/// What stands for the form as a whole among the names of fields: Django's `NON_FIELD_ERRORS`.
const OF_FORM: &str = "__all__";

impl Printed for AllErrors {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        if !self.is_true() {
            return Ok(());
        }
        page.html("<ul class=\"errorlist\">")?;
        for (name, errors) in self.all() {
            page.html("<li>")?;
            page.text(name)?;
            errors.print(page)?;
            page.html("</li>")?;
        }
        page.html("</ul>")
    }

    /// A field of such a name is found in brackets.
    fn get(&self, name: &str) -> Option<Value> {
        match name {
            "get_json_data" => {
                Some(Value::from_pairs(self.all().map(|(name, errors)| (name, errors.json_data()))))
            }
            _ => self.of(name),
        }
    }

    fn get_item(&self, key: &Value) -> Option<Value> {
        self.of(key.as_str()?)
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.all().map(|(name, _)| Value::from(name)).collect())
    }

    fn is_map(&self) -> bool {
        true
    }

    fn is_true(&self) -> bool {
        !self.0.errors().is_empty()
    }
}
