//! A field of a form. It prints its widget.

use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Error, Value};

use super::attributes::{Named, named};
use super::errors::{ErrorsObject, Of};
use super::form::FormObject;
use super::group::GroupObject;
use super::label::LabelObject;
use super::widget::WidgetObject;
use crate::forms::bound::{Bound, BoundField};
use crate::forms::shown::Shown;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// A field with what was posted for it: Django's `BoundField`.
#[derive(Debug, Clone)]
pub(super) struct FieldObject {
    pub(super) form: Arc<Bound>,
    pub(super) position: usize,
    /// What a template has named.
    named: Named,
}

/// The field at a position, as templates see it.
pub(super) fn value(form: &Arc<Bound>, position: usize) -> Value {
    printed::value(FieldObject::new(form.clone(), position))
}

impl FieldObject {
    pub(super) fn new(form: Arc<Bound>, position: usize) -> Self {
        Self { form, position, named: Named::default() }
    }

    pub(super) fn field(&self) -> BoundField<'_> {
        self.form.field(self.position)
    }

    pub(super) fn with_attributes(
        &self,
        arguments: &[Value],
        kwargs: &Kwargs,
    ) -> Result<Self, Error> {
        let mut field = self.clone();
        field.named.merge(named(arguments, kwargs)?);
        Ok(field)
    }

    fn widget(&self) -> WidgetObject {
        WidgetObject::new(&self.form, self.position, &self.named)
    }

    /// Writes the help text, in a tag with its id.
    pub(super) fn print_help(&self, tag: &str, page: &mut Printer<'_>) -> Result<(), Error> {
        let field = self.field();
        page.html("<")?;
        page.html(tag)?;
        page.html(" class=\"helptext\" id=\"")?;
        page.text(&field.help_id())?;
        page.html("\">")?;
        let help = field.help_text();
        if help.is_safe() {
            page.html(help.as_str())?;
        } else {
            page.text(help.as_str())?;
        }
        page.html("</")?;
        page.html(tag)?;
        page.html(">")
    }

    fn help_text(&self) -> Value {
        let help = self.field().help_text();
        let text = help.as_str().to_owned();
        if help.is_safe() { Value::from_safe_string(text) } else { Value::from(text) }
    }

    fn label(&self, tag: &'static str) -> Value {
        printed::value(LabelObject::new(self.form.clone(), self.position, tag))
    }
}

/// What a widget shows, as templates see it.
pub(super) fn shown(shown: &Shown) -> Value {
    match shown {
        Shown::Nothing => Value::from(()),
        Shown::Text(text) => Value::from(text.as_ref()),
        Shown::Many(texts) => Value::from(texts.clone()),
        Shown::Checked(is_checked) => Value::from(*is_checked),
        Shown::File { name, url } => Value::from_pairs([
            ("name", Value::from(name.as_str())),
            ("url", Value::from(url.clone())),
        ]),
    }
}

impl Printed for FieldObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        self.widget().print(page)
    }

    fn get(&self, name: &str) -> Option<Value> {
        let field = self.field();
        let definition = field.definition();
        Some(match name {
            "name" => Value::from(definition.name()),
            "html_name" => Value::from(field.html_name().as_ref()),
            "label" => Value::from(field.label()),
            "help_text" => self.help_text(),
            "errors" => {
                printed::value(ErrorsObject::new(self.form.clone(), Of::Field(self.position)))
            }
            "value" => shown(&field.shown()),
            "initial" => shown(&field.initial()),
            "auto_id" => Value::from(field.auto_id()),
            "id_for_label" => Value::from(field.id_for_label().unwrap_or_default()),
            "aria_describedby" => Value::from(field.described_by()),
            "is_hidden" => Value::from(definition.widget().is_hidden()),
            "required" => Value::from(definition.is_required()),
            "disabled" => Value::from(field.is_disabled()),
            "use_fieldset" => Value::from(definition.widget().is_group()),
            "widget" => printed::value(self.widget()),
            "widget_type" => Value::from(self.widget().kind_name()),
            "subwidgets" => Value::from(self.items().unwrap_or_default()),
            "label_tag" => self.label("label"),
            "legend_tag" => self.label("legend"),
            "as_field_group" => printed::value(GroupObject(self.clone())),
            "as_widget" | "field" => printed::value(self.clone()),
            "form" => printed::value(FormObject::new(self.form.clone())),
            _ => return None,
        })
    }

    fn get_item(&self, key: &Value) -> Option<Value> {
        match key.as_str() {
            Some(name) => self.get(name),
            None => self.items()?.into_iter().nth(key.as_usize()?),
        }
    }

    /// One for each choice.
    fn items(&self) -> Option<Vec<Value>> {
        let choices = self.widget().choices();
        if choices.is_empty() && self.field().definition().widget().has_choices() {
            return Some(Vec::new());
        }
        Some(if choices.is_empty() { vec![printed::value(self.widget())] } else { choices })
    }

    fn with(&self, arguments: &[Value], named: &Kwargs) -> Result<Value, Error> {
        Ok(printed::value(self.with_attributes(arguments, named)?))
    }
}
