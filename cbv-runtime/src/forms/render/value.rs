//! A form as the value of a template.

use minijinja::Value;
use minijinja::value::serializing_for_value;
use serde::ser::{Serialize, Serializer};

use super::field::FieldObject;
use super::form::FormObject;
use crate::forms::error::ValidationError;
use crate::forms::form::Form;
use crate::forms::instance::FormInstance;
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// The form as a template sees it: an object, see the guide.
impl<F: Form> From<&FormInstance<F>> for Value {
    fn from(form: &FormInstance<F>) -> Self {
        printed::value(FormObject::new(form.bound().clone()))
    }
}

/// The form as a template sees it: an object, see the guide.
impl<F: Form> From<FormInstance<F>> for Value {
    fn from(form: FormInstance<F>) -> Self {
        Self::from(&form)
    }
}

/// For templates of MiniJinja the form itself. For other engines `is_bound`, `html`, the `errors` of the form
/// as a whole, and the `fields` by their names, each with `label`, `errors` and `html`.
impl<F: Form> Serialize for FormInstance<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializing_for_value() {
            return Value::from(self).serialize(serializer);
        }
        let bound = self.bound();
        let fields = bound.shown_fields().map(|field| {
            let label = Value::from(field.label());
            let html = html(&FieldObject::new(bound.clone(), field.position()));
            let parts = [("label", label), ("errors", texts(field.said())), ("html", html)];
            (field.definition().name(), Value::from_pairs(parts))
        });
        let parts = [
            ("is_bound", Value::from(self.is_bound())),
            ("html", html(&FormObject::new(bound.clone()))),
            ("errors", texts(bound.said())),
            ("fields", Value::from_pairs(fields)),
        ];
        Value::from_pairs(parts).serialize(serializer)
    }
}

fn texts<'e>(said: impl Iterator<Item = (&'e ValidationError, String)>) -> Value {
    said.map(|(_, message)| message).collect()
}

/// Where no engine says which templates the application has.
fn html(part: &impl Printed) -> Value {
    let mut html = String::new();
    let _ = part.print(&mut Printer::without_engine(&mut html));
    Value::from(html)
}
