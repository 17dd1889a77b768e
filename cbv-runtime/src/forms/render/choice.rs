//! One choice of a widget: `cbv/forms/choice.html`, `cbv/forms/option.html`.

use std::sync::Arc;

use minijinja::{Error, Value};

use super::attributes::{AttributesObject, print};
use super::choices::Item;
use super::widget::WidgetObject;
use super::widget_attributes::of_choice;
use crate::forms::attributes::Attributes;
use crate::forms::bound::Bound;
use crate::forms::choice::Choice;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// A radio button, a checkbox or an option: Django's `BoundWidget`.
#[derive(Debug, Clone)]
pub(super) struct ChoiceObject {
    form: Arc<Bound>,
    position: usize,
    /// `radio` or `checkbox`, else it is an option.
    input: Option<&'static str>,
    choice: Choice,
    is_selected: bool,
    index: String,
    attributes: Attributes,
}

impl ChoiceObject {
    pub(super) fn new(widget: &WidgetObject, item: Item<'_>) -> Self {
        let input = widget.input_of_choices();
        let attributes = match input {
            Some(_) => of_choice(&widget.attributes, &item.index, item.is_selected),
            None => Attributes::new(),
        };
        Self {
            form: widget.form.clone(),
            position: widget.position,
            input,
            choice: item.choice.clone(),
            is_selected: item.is_selected,
            index: item.index,
            attributes,
        }
    }

    fn print_option(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<option value=\"")?;
        page.text(&self.choice.value)?;
        page.html(if self.is_selected { "\" selected>" } else { "\">" })?;
        page.text(&self.choice.label)?;
        page.html("</option>")
    }

    fn print_labelled(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<label for=\"")?;
        page.text(self.attributes.get("id").unwrap_or_default())?;
        page.html("\">")?;
        TagObject(self.clone()).print(page)?;
        page.html(" ")?;
        page.text(&self.choice.label)?;
        page.html("</label>")
    }

    /// Django's `data` of a sub-widget.
    fn data(&self) -> Value {
        let names = ["name", "value", "label", "selected", "index", "type", "attributes"];
        Value::from_pairs(names.into_iter().filter_map(|name| Some((name, self.get(name)?))))
    }
}

impl Printed for ChoiceObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let variables = || [("choice", printed::value(self.clone()))];
        match self.input {
            Some(_) => {
                page.part("cbv/forms/choice.html", variables, |page| self.print_labelled(page))
            }
            None => page.part("cbv/forms/option.html", variables, |page| self.print_option(page)),
        }
    }

    fn get(&self, name: &str) -> Option<Value> {
        Some(match name {
            "name" => Value::from(self.form.field(self.position).html_name().as_ref()),
            "type" => Value::from(self.input),
            "value" => Value::from(self.choice.value.as_ref()),
            "label" | "choice_label" => Value::from(self.choice.label.as_ref()),
            "selected" => Value::from(self.is_selected),
            "index" => Value::from(self.index.as_str()),
            "id_for_label" => Value::from(self.attributes.get("id").unwrap_or_default()),
            "attributes" => printed::value(AttributesObject(self.attributes.clone())),
            "tag" => match self.input {
                Some(_) => printed::value(TagObject(self.clone())),
                None => printed::value(self.clone()),
            },
            "data" => self.data(),
            _ => return None,
        })
    }
}

/// The input of a choice without its label: `cbv/forms/input.html`.
#[derive(Debug, Clone)]
struct TagObject(ChoiceObject);

impl Printed for TagObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let choice = &self.0;
        let variables = || {
            let field = super::field::value(&choice.form, choice.position);
            [("widget", printed::value(choice.clone())), ("field", field)]
        };
        page.part("cbv/forms/input.html", variables, |page| {
            page.html("<input type=\"")?;
            page.html(choice.input.unwrap_or_default())?;
            page.html("\" name=\"")?;
            page.text(&choice.form.field(choice.position).html_name())?;
            page.html("\" value=\"")?;
            page.text(&choice.choice.value)?;
            page.html("\"")?;
            print(&choice.attributes, page)?;
            page.html(">")
        })
    }

    fn get(&self, name: &str) -> Option<Value> {
        self.0.get(name)
    }
}
