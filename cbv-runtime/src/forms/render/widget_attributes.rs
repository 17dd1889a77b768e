//! The attributes of a field's tag.

use super::attributes::Named;
use super::hints;
use crate::forms::attributes::Attributes;
use crate::forms::bound::BoundField;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// Those of the widget and of the rules, then what the form says, then those that a template has named:
/// Django's `build_widget_attrs`.
pub(super) fn of(field: &BoundField<'_>, shown: &Shown, named: &Named) -> Attributes {
    let widget = field.definition().widget();
    let mut attributes = field.attributes();
    hints::add(&mut attributes, field.definition().name(), widget);
    attributes.flag("multiple", widget.takes_several() && !widget.is_group());
    if field.definition().is_required() && uses_required(field, shown) {
        attributes.flag("required", true);
    }
    if field.is_disabled() {
        attributes.flag("disabled", true);
    }
    if !widget.is_hidden() && !field.errors().is_empty() {
        attributes.set("aria-invalid", "true");
    }
    if !widget.is_group() && !attributes.has("aria-describedby") {
        let described_by = field.described_by();
        if !described_by.is_empty() {
            attributes.set("aria-describedby", described_by);
        }
    }
    if !attributes.has("id") {
        attributes.set("id", field.auto_id());
    }
    if matches!(widget.kind(), Kind::Checkbox) {
        attributes.flag("checked", is_checked(shown));
    }
    named.change(&mut attributes);
    attributes
}

/// Those of one of several inputs, with an id of its own.
pub(super) fn of_choice(group: &Attributes, index: &str, is_selected: bool) -> Attributes {
    let mut attributes = group.clone();
    if let Some(id) = group.get("id") {
        attributes.set("id", format!("{id}_{index}"));
    }
    attributes.flag("checked", is_selected);
    attributes
}

/// Those of what stands around several inputs.
pub(super) fn of_group(attributes: &Attributes) -> Attributes {
    let mut of_group = Attributes::new();
    for name in ["id", "class"] {
        if let Some(value) = attributes.get(name) {
            of_group.set(name, value.to_owned());
        }
    }
    of_group
}

/// Whether a browser can see to it that something is chosen: Django's `use_required_attribute`.
fn uses_required(field: &BoundField<'_>, shown: &Shown) -> bool {
    let widget: &Widget = field.definition().widget();
    match widget.kind() {
        // It would ask for each of them.
        Kind::Checkboxes => false,
        // Something is always selected, unless the first choice stands for nothing.
        Kind::Select { multiple: false } => {
            let first = field.choices().first();
            first.is_some_and(|choice| choice.value.is_empty() && choice.group.is_none())
        }
        // The file that is stored is enough.
        Kind::File { .. } => !matches!(shown, Shown::File { .. }),
        _ => !widget.is_hidden(),
    }
}

pub(super) fn is_checked(shown: &Shown) -> bool {
    match shown {
        Shown::Checked(is_checked) => *is_checked,
        Shown::Text(text) => !text.is_empty(),
        Shown::Nothing | Shown::Many(_) | Shown::File { .. } => false,
    }
}
