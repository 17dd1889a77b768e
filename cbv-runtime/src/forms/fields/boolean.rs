//! Checkboxes, and what can be yes, no or unknown.

use std::borrow::Cow;

use crate::forms::choice::Choice;
use crate::forms::error::ValidationError;
use crate::forms::field::{Field, FormValue};
use crate::forms::posted::Posted;
use crate::forms::shown::Shown;
use crate::forms::widget::{Kind, Widget};

/// A checkbox, the field of a `bool`: Django's `BooleanField`. Of an `Option<bool>` it is Django's
/// `NullBooleanField`, a select of "Unknown", "Yes" and "No".
///
/// A checkbox may be left unchecked, unless the form says `required`.
///
/// ```
/// use cbv::prelude::*;
///
/// #[derive(Form)]
/// struct SignUp {
///     newsletter: bool,
///     #[form(required)]
///     accepts_terms: bool,
///     has_children: Option<bool>,
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct BooleanField {
    can_be_unknown: bool,
    is_no_checkbox: bool,
}

impl BooleanField {
    /// What a checkbox posts, and what other widgets do for what is not: a hidden input `False`, a radio button `0`.
    fn is_checked(&self, text: &str) -> bool {
        let is_false = text.is_empty()
            || text.eq_ignore_ascii_case("false")
            || self.is_no_checkbox && text == "0";
        !is_false
    }
}

/// What the select of three values posts; a hidden input has the values of Python.
fn known(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "2" => Some(true),
        "false" | "False" | "3" => Some(false),
        _ => None,
    }
}

fn three_valued(value: Option<bool>) -> Shown {
    Shown::Text(Cow::Borrowed(match value {
        None => "unknown",
        Some(true) => "true",
        Some(false) => "false",
    }))
}

impl Field for BooleanField {
    type Value = bool;

    const REQUIRED: bool = false;

    fn clean(&self, posted: &Posted<'_>) -> Result<Option<bool>, Vec<ValidationError>> {
        Ok(match posted.text() {
            text if self.can_be_unknown => text.and_then(known),
            text => Some(text.is_some_and(|text| self.is_checked(text))),
        })
    }

    fn allow_nothing(&mut self) {
        self.can_be_unknown = true;
    }

    fn shown_by(&mut self, widget: &Widget) {
        self.is_no_checkbox = *widget.kind() != Kind::Checkbox;
    }

    fn is_empty(&self, value: &bool) -> bool {
        !value && !self.can_be_unknown
    }

    fn show(&self, value: &bool) -> Shown {
        match (self.can_be_unknown, self.is_no_checkbox) {
            (true, _) => three_valued(Some(*value)),
            (false, true) => Shown::Text(Cow::Borrowed(if *value { "True" } else { "False" })),
            (false, false) => Shown::Checked(*value),
        }
    }

    fn show_nothing(&self) -> Shown {
        if self.can_be_unknown { three_valued(None) } else { Shown::Nothing }
    }

    fn show_again(&self, posted: &Posted<'_>, _: &Widget) -> Shown {
        match posted.text() {
            text if self.can_be_unknown => three_valued(text.and_then(known)),
            text => self.show(&text.is_some_and(|text| self.is_checked(text))),
        }
    }

    fn widget(&self) -> Widget {
        if self.can_be_unknown { Widget::select() } else { Widget::checkbox() }
    }

    fn choices(&self) -> Vec<Choice> {
        let all = [("unknown", "Unknown"), ("true", "Yes"), ("false", "No")];
        let all = all.into_iter().filter(|_| self.can_be_unknown);
        all.map(|(value, label)| Choice::new(value, label)).collect()
    }
}

impl FormValue for bool {
    type Field = BooleanField;
}
