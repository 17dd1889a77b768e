//! A form. It prints itself in one of two ways: `cbv/forms/form.html` and `cbv/forms/p.html`.

use std::sync::Arc;

use minijinja::{Error, Value};

use super::errors::{AllErrors, ErrorsObject, Of};
use super::field::{self, FieldObject};
use super::group::GroupObject;
use super::label::LabelObject;
use crate::forms::bound::Bound;
use crate::forms::widget::Kind;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// A form with what was posted to it.
#[derive(Debug, Clone)]
pub(super) struct FormObject {
    form: Arc<Bound>,
    style: Style,
}

/// How it prints itself.
#[derive(Debug, Clone, Copy)]
enum Style {
    Div,
    P,
}

impl FormObject {
    pub(super) fn new(form: Arc<Bound>) -> Self {
        Self { form, style: Style::Div }
    }

    fn styled(&self, style: Style) -> Value {
        printed::value(Self { form: self.form.clone(), style })
    }

    /// The positions of the fields that are there for this request.
    fn positions(&self) -> impl Iterator<Item = usize> {
        (0..self.form.fields().len()).filter(|at| !self.form.field(*at).is_removed())
    }

    fn is_hidden(&self, position: usize) -> bool {
        self.form.fields()[position].widget().is_hidden()
    }

    fn visible(&self) -> impl Iterator<Item = usize> {
        self.positions().filter(|at| !self.is_hidden(*at))
    }

    fn hidden(&self) -> impl Iterator<Item = usize> {
        self.positions().filter(|at| self.is_hidden(*at))
    }

    fn values(&self, positions: impl Iterator<Item = usize>) -> Value {
        Value::from(positions.map(|at| field::value(&self.form, at)).collect::<Vec<_>>())
    }

    fn errors(&self, of: Of) -> ErrorsObject {
        ErrorsObject::new(self.form.clone(), of)
    }

    fn is_multipart(&self) -> bool {
        let is_file =
            |at: usize| matches!(self.form.fields()[at].widget().kind(), Kind::File { .. });
        self.positions().any(is_file)
    }

    fn field(&self, name: &str) -> Option<Value> {
        let position = self.form.position(name)?;
        let is_there = !self.form.field(position).is_removed();
        is_there.then(|| field::value(&self.form, position))
    }

    fn print_fields(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let errors = self.errors(Of::Top);
        if errors.is_true() {
            errors.print(page)?;
            page.html("\n")?;
        }
        let mut positions = self.visible().peekable();
        if positions.peek().is_none() {
            return self.print_hidden("", page);
        }
        while let Some(position) = positions.next() {
            let is_last = positions.peek().is_none();
            let field = FieldObject::new(self.form.clone(), position);
            match self.style {
                Style::Div => self.print_div(field, is_last, page)?,
                Style::P => self.print_p(field, is_last, page)?,
            }
            page.html(if is_last { "" } else { "\n" })?;
        }
        Ok(())
    }

    fn print_div(
        &self,
        field: FieldObject,
        is_last: bool,
        page: &mut Printer<'_>,
    ) -> Result<(), Error> {
        page.html("<div>\n")?;
        GroupObject(field).print(page)?;
        if is_last {
            self.print_hidden("\n", page)?;
        }
        page.html("\n</div>")
    }

    fn print_p(
        &self,
        field: FieldObject,
        is_last: bool,
        page: &mut Printer<'_>,
    ) -> Result<(), Error> {
        // No paragraph can have a fieldset in it.
        if field.field().definition().widget().is_group() {
            return self.print_div(field, is_last, page);
        }
        let errors = self.errors(Of::Field(field.position));
        if errors.is_true() {
            errors.print(page)?;
            page.html("\n")?;
        }
        page.html("<p>\n")?;
        LabelObject::new(self.form.clone(), field.position, "label").print(page)?;
        page.html("\n")?;
        field.print(page)?;
        if !field.field().help_text().as_str().is_empty() {
            page.html("\n")?;
            field.print_help("span", page)?;
        }
        if is_last {
            self.print_hidden("\n", page)?;
        }
        page.html("\n</p>")
    }

    /// Each behind a newline, the first one behind `first`.
    fn print_hidden(&self, first: &str, page: &mut Printer<'_>) -> Result<(), Error> {
        for (at, position) in self.hidden().enumerate() {
            page.html(if at == 0 { first } else { "\n" })?;
            FieldObject::new(self.form.clone(), position).print(page)?;
        }
        Ok(())
    }
}

impl Printed for FormObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let template = match self.style {
            Style::Div => "cbv/forms/form.html",
            Style::P => "cbv/forms/p.html",
        };
        let variables = || {
            [
                ("form", printed::value(self.clone())),
                ("errors", printed::value(self.errors(Of::Top))),
                ("fields", self.values(self.visible())),
                ("hidden_fields", self.values(self.hidden())),
            ]
        };
        page.part(template, variables, |page| self.print_fields(page))
    }

    /// What the form itself has comes first; a field of such a name is found in brackets.
    fn get(&self, name: &str) -> Option<Value> {
        Some(match name {
            "fields" => self.values(self.positions()),
            "visible_fields" => self.values(self.visible()),
            "hidden_fields" => self.values(self.hidden()),
            "errors" => printed::value(AllErrors(self.form.clone())),
            "non_field_errors" => printed::value(self.errors(Of::Form)),
            "is_bound" => Value::from(self.form.data().is_some()),
            "is_multipart" => Value::from(self.is_multipart()),
            "prefix" => Value::from(self.form.prefix()),
            "as_div" => self.styled(Style::Div),
            "as_p" => self.styled(Style::P),
            _ => return self.field(name),
        })
    }

    fn get_item(&self, key: &Value) -> Option<Value> {
        let name = key.as_str()?;
        self.field(name).or_else(|| self.get(name))
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.positions().map(|at| field::value(&self.form, at)).collect())
    }
}
