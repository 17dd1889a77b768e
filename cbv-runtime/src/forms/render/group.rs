//! A field with all that belongs to it: `cbv/forms/field.html`.

use minijinja::value::Kwargs;
use minijinja::{Error, Value};

use super::errors::{ErrorsObject, Of};
use super::field::FieldObject;
use super::label::LabelObject;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// The label, the help, the errors and the widget of a field: Django's `as_field_group`.
#[derive(Debug, Clone)]
pub(super) struct GroupObject(pub(super) FieldObject);

impl GroupObject {
    fn print_all(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let (form, position) = (&self.0.form, self.0.position);
        let field = self.0.field();
        let is_group = field.definition().widget().is_group();
        if is_group {
            page.html("<fieldset")?;
            let described_by = field.described_by();
            if !described_by.is_empty() {
                page.html(" aria-describedby=\"")?;
                page.text(&described_by)?;
                page.html("\"")?;
            }
            page.html(">\n")?;
        }
        let tag = if is_group { "legend" } else { "label" };
        LabelObject::new(form.clone(), position, tag).print(page)?;
        page.html("\n")?;
        if !field.help_text().as_str().is_empty() {
            self.0.print_help("div", page)?;
            page.html("\n")?;
        }
        if !field.errors().is_empty() {
            ErrorsObject::new(form.clone(), Of::Field(position)).print(page)?;
            page.html("\n")?;
        }
        self.0.print(page)?;
        page.html(if is_group { "\n</fieldset>" } else { "" })
    }
}

impl Printed for GroupObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.part(
            "cbv/forms/field.html",
            || [("field", printed::value(self.0.clone()))],
            |page| self.print_all(page),
        )
    }

    fn get(&self, name: &str) -> Option<Value> {
        self.0.get(name)
    }

    fn with(&self, arguments: &[Value], named: &Kwargs) -> Result<Value, Error> {
        Ok(printed::value(Self(self.0.with_attributes(arguments, named)?)))
    }
}
