//! The errors of a field and of a form: `cbv/forms/errors.html`.

use std::sync::Arc;

use minijinja::{Error, Value};

use crate::forms::bound::Bound;
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

    fn messages(&self) -> Vec<String> {
        match self.of {
            Of::Field(position) => {
                self.form.field(position).errors().iter().map(ToString::to_string).collect()
            }
            Of::Form => self.of_form().collect(),
            Of::Top => self.of_form().chain(self.of_hidden()).collect(),
        }
    }

    fn of_form(&self) -> impl Iterator<Item = String> {
        self.form.errors().of_form().iter().map(ToString::to_string)
    }

    fn of_hidden(&self) -> impl Iterator<Item = String> {
        let hidden =
            self.form.shown_fields().filter(|field| field.definition().widget().is_hidden());
        hidden.flat_map(|field| {
            let name = field.definition().name();
            field.errors().iter().map(move |error| format!("(Hidden field {name}) {error}"))
        })
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
            _ => None,
        }
    }

    fn get_item(&self, key: &Value) -> Option<Value> {
        match key.as_str() {
            Some(name) => self.get(name),
            None => self.messages().into_iter().nth(key.as_usize()?).map(Value::from),
        }
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.messages().into_iter().map(Value::from).collect())
    }

    fn is_true(&self) -> bool {
        !self.is_empty()
    }
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
}

/// What stands for the form as a whole among the names of fields: Django's `NON_FIELD_ERRORS`.
const OF_FORM: &str = "__all__";

impl Printed for AllErrors {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        if !self.is_true() {
            return Ok(());
        }
        page.html("<ul class=\"errorlist\">")?;
        let of_form = Some((OF_FORM, self.of_form())).filter(|(_, errors)| !errors.is_empty());
        for (name, errors) in self.of_fields().chain(of_form) {
            page.html("<li>")?;
            page.text(name)?;
            errors.print(page)?;
            page.html("</li>")?;
        }
        page.html("</ul>")
    }

    fn get(&self, name: &str) -> Option<Value> {
        let errors = match name {
            OF_FORM => self.of_form(),
            _ => ErrorsObject::new(self.0.clone(), Of::Field(self.0.position(name)?)),
        };
        Some(errors).filter(|errors| !errors.is_empty()).map(printed::value)
    }

    fn items(&self) -> Option<Vec<Value>> {
        let of_form = Some(OF_FORM).filter(|_| !self.of_form().is_empty());
        Some(self.of_fields().map(|(name, _)| name).chain(of_form).map(Value::from).collect())
    }

    fn is_map(&self) -> bool {
        true
    }

    fn is_true(&self) -> bool {
        !self.0.errors().is_empty()
    }
}
