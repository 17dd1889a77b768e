//! The label of a field: `cbv/forms/label.html`.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::value::Kwargs;
use minijinja::{Error, Value};

use super::attributes::{AttributesObject, Named, named, print};
use crate::forms::attributes::Attributes;
use crate::forms::bound::Bound;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// A `<label>` or a `<legend>`.
#[derive(Debug, Clone)]
pub(super) struct LabelObject {
    form: Arc<Bound>,
    position: usize,
    tag: &'static str,
    /// Instead of the label of the field.
    contents: Option<Value>,
    suffix: Cow<'static, str>,
    named: Named,
}

impl LabelObject {
    pub(super) fn new(form: Arc<Bound>, position: usize, tag: &'static str) -> Self {
        let (suffix, named) = (Cow::Borrowed(":"), Named::default());
        Self { form, position, tag, contents: None, suffix, named }
    }

    fn attributes(&self) -> Attributes {
        let mut attributes = Attributes::new();
        if let Some(id) = self.form.field(self.position).id_for_label()
            && self.tag == "label"
        {
            attributes.set("for", id);
        }
        self.named.change(&mut attributes);
        attributes
    }

    /// What stands behind a label that does not end in punctuation.
    fn suffix(&self, label: &str) -> &str {
        if label.is_empty() || label.ends_with([':', '?', '.', '!']) { "" } else { &self.suffix }
    }

    fn print_contents(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let suffix = match &self.contents {
            Some(html) if html.is_safe() => {
                let html = html.as_str().unwrap_or_default();
                page.html(html)?;
                self.suffix(html)
            }
            Some(other) => {
                let text = other.to_string();
                page.text(&text)?;
                return page.text(self.suffix(&text));
            }
            None => {
                let label = self.form.field(self.position).label();
                page.text(label)?;
                self.suffix(label)
            }
        };
        page.text(suffix)
    }

    fn contents(&self) -> Result<Value, Error> {
        let mut html = String::new();
        self.print_contents(&mut Printer::without_engine(&mut html))?;
        Ok(Value::from_safe_string(html))
    }
}

impl Printed for LabelObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        let attributes = self.attributes();
        page.part(
            "cbv/forms/label.html",
            || {
                [
                    ("field", super::field::value(&self.form, self.position)),
                    ("tag", Value::from(self.tag)),
                    ("attributes", printed::value(AttributesObject(attributes.clone()))),
                    ("label", self.contents().unwrap_or_default()),
                ]
            },
            |page| {
                page.html("<")?;
                page.html(self.tag)?;
                print(&attributes, page)?;
                page.html(">")?;
                self.print_contents(page)?;
                page.html("</")?;
                page.html(self.tag)?;
                page.html(">")
            },
        )
    }

    fn get(&self, _: &str) -> Option<Value> {
        None
    }

    /// `label_tag("Name", class="wide", label_suffix="")`
    fn with(&self, arguments: &[Value], kwargs: &Kwargs) -> Result<Value, Error> {
        let mut label = self.clone();
        let (contents, attributes) = match arguments.split_first() {
            Some((first, others)) if first.as_str().is_some() => (Some(first.clone()), others),
            _ => (None, arguments),
        };
        label.contents = contents.or(label.contents);
        label.named.merge(named(attributes, kwargs)?);
        if let Some(suffix) = label.named.take("label-suffix") {
            label.suffix = Cow::Owned(suffix);
        }
        Ok(printed::value(label))
    }
}
