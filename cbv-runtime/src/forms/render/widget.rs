//! The widget of a field: `cbv/forms/input.html` and its kin.

use std::sync::Arc;

use minijinja::{Error, Value};

use super::attributes::{AttributesObject, Named, print};
use super::choice::ChoiceObject;
use super::choices::{Group, groups};
use super::field::{shown, value};
use super::widget_attributes::{is_checked, of, of_group};
use crate::forms::attributes::Attributes;
use crate::forms::bound::{Bound, BoundField};
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// A widget with what it shows and the attributes of its tag.
#[derive(Debug, Clone)]
pub(super) struct WidgetObject {
    pub(super) form: Arc<Bound>,
    pub(super) position: usize,
    shown: Shown,
    pub(super) attributes: Attributes,
}

impl WidgetObject {
    /// `named` are the attributes that a template has named.
    pub(super) fn new(form: &Arc<Bound>, position: usize, named: &Named) -> Self {
        let field = form.field(position);
        let shown = field.shown();
        let attributes = of(&field, &shown, named);
        Self { form: form.clone(), position, shown, attributes }
    }

    fn field(&self) -> BoundField<'_> {
        self.form.field(self.position)
    }

    fn widget(&self) -> &'static Widget {
        self.form.field(self.position).definition().widget()
    }

    /// What it is called in stylesheets and templates: Django's `widget_type`.
    pub(super) fn kind_name(&self) -> &'static str {
        match self.widget().kind() {
            Kind::Input(kind) => kind,
            Kind::Textarea => "textarea",
            Kind::Checkbox => "checkbox",
            Kind::Select { .. } => "select",
            Kind::Radios => "radios",
            Kind::Checkboxes => "checkboxes",
            Kind::File { .. } => "file",
            Kind::Other => "other",
        }
    }

    /// The type of the inputs that its choices are.
    pub(super) fn input_of_choices(&self) -> Option<&'static str> {
        self.widget().input_type().filter(|_| self.widget().is_group())
    }

    fn groups(&self) -> Vec<Group<'_>> {
        let choices = self.form.field(self.position).choices();
        groups(choices, &self.shown, self.widget().takes_several())
    }

    pub(super) fn choices(&self) -> Vec<Value> {
        let items = self.groups().into_iter().flat_map(|group| group.choices);
        items.map(|item| printed::value(ChoiceObject::new(self, item))).collect()
    }

    fn group_values(&self) -> Value {
        let groups = self.groups().into_iter().map(|group| {
            let choices = group.choices.into_iter();
            let choices = choices.map(|item| printed::value(ChoiceObject::new(self, item)));
            let choices = Value::from(choices.collect::<Vec<_>>());
            Value::from_pairs([("label", Value::from(group.label)), ("choices", choices)])
        });
        groups.collect()
    }

    /// The name of the box that takes the stored file away.
    fn clear_name(&self) -> Option<String> {
        let Kind::File { clearable: true, .. } = self.widget().kind() else { return None };
        let is_offered = !self.field().definition().is_required();
        is_offered.then(|| format!("{}-clear", self.field().html_name()))
    }

    fn print_kind(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        match self.widget().kind() {
            Kind::Input(kind) => self.print_input(kind, page),
            Kind::Checkbox => self.print_input("checkbox", page),
            Kind::Textarea => self.print_textarea(page),
            Kind::Select { .. } => self.print_select(page),
            Kind::Radios | Kind::Checkboxes => self.print_choices(page),
            Kind::File { .. } => self.print_file(page),
            Kind::Other => Ok(()),
        }
    }

    fn print_input(&self, kind: &str, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<input type=\"")?;
        page.text(kind)?;
        page.html("\" name=\"")?;
        page.text(&self.field().html_name())?;
        page.html("\"")?;
        if let Shown::Text(text) = &self.shown
            && kind != "checkbox"
        {
            page.html(" value=\"")?;
            page.text(text)?;
            page.html("\"")?;
        }
        print(&self.attributes, page)?;
        page.html(">")
    }

    fn print_textarea(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<textarea name=\"")?;
        page.text(&self.field().html_name())?;
        page.html("\"")?;
        print(&self.attributes, page)?;
        // A newline that is the first letter of the text would be lost, without one before it.
        page.html(">\n")?;
        if let Shown::Text(text) = &self.shown {
            page.text(text)?;
        }
        page.html("</textarea>")
    }

    fn print_select(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<select name=\"")?;
        page.text(&self.field().html_name())?;
        page.html("\"")?;
        print(&self.attributes, page)?;
        page.html(">")?;
        for group in self.groups() {
            if let Some(label) = group.label {
                page.html("\n<optgroup label=\"")?;
                page.text(label)?;
                page.html("\">")?;
            }
            for item in group.choices {
                page.html("\n")?;
                ChoiceObject::new(self, item).print(page)?;
            }
            page.html(if group.label.is_some() { "\n</optgroup>" } else { "" })?;
        }
        page.html("\n</select>")
    }

    fn print_choices(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        page.html("<div")?;
        print(&of_group(&self.attributes), page)?;
        page.html(">")?;
        for group in self.groups() {
            if let Some(label) = group.label {
                page.html("\n<fieldset>\n<legend>")?;
                page.text(label)?;
                page.html("</legend>")?;
            }
            for item in group.choices {
                page.html("\n<div>")?;
                ChoiceObject::new(self, item).print(page)?;
                page.html("</div>")?;
            }
            page.html(if group.label.is_some() { "\n</fieldset>" } else { "" })?;
        }
        page.html("\n</div>")
    }

    fn print_file(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        if let Shown::File { name, url } = &self.shown {
            page.html("Currently: ")?;
            if let Some(url) = url {
                page.html("<a href=\"")?;
                page.text(url)?;
                page.html("\">")?;
            }
            page.text(name)?;
            page.html(if url.is_some() { "</a>" } else { "" })?;
            self.print_clear(page)?;
            page.html("<br>\nChange:\n")?;
        }
        page.html("<input type=\"file\" name=\"")?;
        page.text(&self.field().html_name())?;
        page.html("\"")?;
        print(&self.attributes, page)?;
        page.html(">")
    }

    fn print_clear(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let Some(name) = self.clear_name() else { return Ok(()) };
        page.html("\n<input type=\"checkbox\" name=\"")?;
        page.text(&name)?;
        page.html("\" id=\"")?;
        page.text(&name)?;
        page.html(if self.field().is_disabled() { "_id\" disabled>" } else { "_id\">" })?;
        page.html("\n<label for=\"")?;
        page.text(&name)?;
        page.html("_id\">Clear</label>")
    }
}

impl Printed for WidgetObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let template = self.widget().template();
        let variables = || {
            [("widget", printed::value(self.clone())), ("field", value(&self.form, self.position))]
        };
        if self.widget().kind().template() == Some(template) {
            page.part(template, variables, |page| self.print_kind(page))
        } else {
            page.template(template, variables())
        }
    }

    fn get(&self, name: &str) -> Option<Value> {
        let widget = self.widget();
        Some(match name {
            "type" => Value::from(widget.input_type()),
            "name" => Value::from(self.field().html_name().as_ref()),
            "value" => match &self.shown {
                Shown::Checked(_) | Shown::File { .. } => Value::from(()),
                other => shown(other),
            },
            "attributes" => printed::value(AttributesObject(self.attributes.clone())),
            "group_attributes" => printed::value(AttributesObject(of_group(&self.attributes))),
            "id_for_label" => Value::from(self.attributes.get("id").unwrap_or_default()),
            "groups" => self.group_values(),
            "choices" => Value::from(self.choices()),
            "checked" => Value::from(is_checked(&self.shown)),
            "multiple" => Value::from(widget.takes_several()),
            "required" => Value::from(self.field().definition().is_required()),
            "disabled" => Value::from(self.field().is_disabled()),
            "is_hidden" => Value::from(widget.is_hidden()),
            "initial" => match &self.shown {
                file @ Shown::File { .. } => shown(file),
                _ => Value::from(()),
            },
            "clear_name" => Value::from(self.clear_name()),
            "clear_id" => Value::from(self.clear_name().map(|name| format!("{name}_id"))),
            "template" => Value::from(widget.template()),
            "tag" => printed::value(self.clone()),
            "choice_label" | "label" => Value::from(self.field().label()),
            _ => return None,
        })
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.choices())
    }
}
