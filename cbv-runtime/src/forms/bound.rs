//! A form with what was posted to it, whatever it makes of that.

use std::borrow::Cow;
use std::sync::Arc;

use super::attributes::Attributes;
use super::choice::Choice;
use super::data::FormData;
use super::definition::{AnyValue, FieldDefinition, FormDefinition};
use super::error::{FormErrors, ValidationError};
use super::initial::InitialValues;
use super::posted::Posted;
use super::shown::Shown;
use super::text::Text;
use super::translation;
use super::widget::Kind;
use crate::time::{Entered, Time};

/// A form with its data and its errors: all of a [`FormInstance`](super::FormInstance) but the values.
#[derive(Debug, Clone)]
pub(crate) struct Bound {
    definition: &'static FormDefinition,
    prefix: Option<Cow<'static, str>>,
    initial: InitialValues,
    data: Option<Arc<FormData>>,
    errors: FormErrors,
    changes: Vec<FieldChange>,
    /// The zone in which moments are typed and shown.
    time: Time,
}

/// What one request changes of a field.
#[derive(Debug, Clone, Default)]
pub(super) struct FieldChange {
    pub(super) is_hidden: bool,
    pub(super) is_disabled: bool,
    /// Shows what is stored, whatever was posted.
    pub(super) is_stored: bool,
    pub(super) label: Option<Cow<'static, str>>,
    pub(super) help_text: Option<Text>,
    pub(super) choices: Option<Vec<Choice>>,
    /// The rows of a database that can be chosen.
    pub(super) rows: Option<Vec<Choice>>,
}

impl Bound {
    pub(super) fn new(definition: &'static FormDefinition) -> Self {
        Self {
            definition,
            prefix: definition.prefix.clone(),
            initial: InitialValues::new(definition),
            data: None,
            errors: FormErrors::new(),
            changes: Vec::new(),
            time: Time::default(),
        }
    }

    pub(super) fn set_time(&mut self, time: Time) {
        self.time = time;
    }

    /// The time of fields that read or show something until the guard is dropped.
    pub(super) fn enter_time(&self) -> Option<Entered> {
        (!self.time.is_default()).then(|| self.time.clone().enter())
    }

    pub(super) fn fields(&self) -> &'static [FieldDefinition] {
        self.definition.fields()
    }

    pub(super) fn field(&self, position: usize) -> BoundField<'_> {
        BoundField { form: self, definition: &self.fields()[position], position }
    }

    /// The fields that are there for this request.
    pub(super) fn shown_fields(&self) -> impl Iterator<Item = BoundField<'_>> {
        (0..self.fields().len()).map(|at| self.field(at)).filter(|field| !field.is_removed())
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.definition.position(name)
    }

    pub(super) fn set_prefix(&mut self, prefix: Cow<'static, str>) {
        self.prefix = Some(prefix);
    }

    pub(super) fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    pub(super) fn initial_mut(&mut self) -> &mut InitialValues {
        &mut self.initial
    }

    pub(super) fn bind(&mut self, data: Arc<FormData>) {
        self.data = Some(data);
        self.errors = FormErrors::new();
    }

    /// Whether something was sent for one of the fields.
    pub(super) fn is_in(&self, data: &FormData) -> bool {
        self.shown_fields().any(|field| data.contains(&field.html_name()))
    }

    pub(super) fn data(&self) -> Option<&FormData> {
        self.data.as_deref()
    }

    pub(super) fn errors(&self) -> &FormErrors {
        &self.errors
    }

    /// The errors of the form as a whole, each with what is said of it.
    pub(super) fn said(&self) -> impl Iterator<Item = (&ValidationError, String)> {
        self.errors.of_form().iter().map(|error| (error, translation::said(error)))
    }

    pub(super) fn add_errors(&mut self, errors: &FormErrors) {
        for error in errors.of_form() {
            self.errors.add_to_form(error.clone());
        }
        for (name, errors) in errors.fields() {
            for error in errors {
                match self.position(name) {
                    Some(position) => self.add_field_error(position, error.clone()),
                    None => {
                        self.errors.add_to_form(error.clone());
                    }
                }
            }
        }
    }

    /// Adds what a check of a field has found.
    pub(super) fn add_errors_of(&mut self, position: usize, errors: FormErrors) {
        for error in errors.of_form() {
            self.add_field_error(position, error.clone());
        }
        self.add_errors(&errors.of_fields_alone());
    }

    pub(super) fn add_field_error(&mut self, position: usize, error: ValidationError) {
        let field = &self.fields()[position];
        self.errors.add(field.name.clone(), field.in_own_words(error));
    }

    pub(super) fn change(&mut self, position: usize) -> &mut FieldChange {
        if self.changes.is_empty() {
            self.changes.resize_with(self.fields().len(), FieldChange::default);
        }
        &mut self.changes[position]
    }

    /// The value of a field, where it is valid; else its errors are kept.
    pub(super) fn clean_field(&mut self, position: usize) -> Option<AnyValue> {
        let field = self.field(position);
        match field.clean() {
            Ok(value) => Some(value),
            // Nobody could mend it.
            Err(_) if field.is_removed() => None,
            Err(errors) => {
                for error in errors {
                    self.add_field_error(position, error);
                }
                None
            }
        }
    }
}

/// A field with what was posted for it: Django's `BoundField`.
#[derive(Debug, Clone, Copy)]
pub(super) struct BoundField<'f> {
    form: &'f Bound,
    definition: &'static FieldDefinition,
    position: usize,
}

impl<'f> BoundField<'f> {
    fn change(&self) -> Option<&'f FieldChange> {
        self.form.changes.get(self.position)
    }

    pub(super) fn definition(&self) -> &'static FieldDefinition {
        self.definition
    }

    /// Taken away for this request.
    pub(super) fn is_removed(&self) -> bool {
        self.change().is_some_and(|change| change.is_hidden)
    }

    pub(super) fn has_own_choices(&self) -> bool {
        self.change().is_some_and(|change| change.choices.is_some())
    }

    pub(super) fn is_single_select(&self) -> bool {
        *self.definition.widget.kind() == Kind::Select { multiple: false }
    }

    pub(super) fn is_disabled(&self) -> bool {
        self.definition.is_disabled || self.change().is_some_and(|change| change.is_disabled)
    }

    pub(super) fn label(&self) -> &'f str {
        let own = self.change().and_then(|change| change.label.as_deref());
        own.unwrap_or(&self.definition.label)
    }

    pub(super) fn help_text(&self) -> &'f Text {
        let own = self.change().and_then(|change| change.help_text.as_ref());
        own.unwrap_or(&self.definition.help_text)
    }

    pub(super) fn choices(&self) -> &'f [Choice] {
        let own =
            self.change().and_then(|change| change.choices.as_deref().or(change.rows.as_deref()));
        own.unwrap_or(&self.definition.choices)
    }

    /// The first of its own choices, where that stands for nothing.
    pub(super) fn empty_choice(&self) -> Option<&'static Choice> {
        self.definition.choices.first().filter(|choice| choice.value.is_empty())
    }

    /// The name in what is posted, with the prefix of the form.
    pub(super) fn html_name(&self) -> Cow<'f, str> {
        let name = self.definition.name.as_ref();
        match &self.form.prefix {
            Some(prefix) => Cow::Owned(format!("{prefix}-{name}")),
            None => Cow::Borrowed(name),
        }
    }

    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// The id of its tag, where the widget does not say another, and what other ids begin with.
    pub(super) fn auto_id(&self) -> String {
        format!("id_{}", self.html_name())
    }

    pub(super) fn help_id(&self) -> String {
        self.auto_id() + "_helptext"
    }

    pub(super) fn errors_id(&self) -> String {
        self.auto_id() + "_error"
    }

    /// The id of what a label names; no single one of several inputs.
    pub(super) fn id_for_label(&self) -> Option<String> {
        let widget = self.definition.widget();
        let own = || widget.attributes().get("id").map(str::to_owned);
        (!widget.is_group()).then(|| own().unwrap_or_else(|| self.auto_id()))
    }

    /// The ids of what explains it: the help, then the errors. Empty where the widget says others.
    pub(super) fn described_by(&self) -> String {
        let widget = self.definition.widget();
        if widget.is_hidden() || widget.attributes().has("aria-describedby") {
            return String::new();
        }
        let has_help = !self.help_text().as_str().is_empty();
        match (has_help, self.errors().is_empty()) {
            (false, true) => String::new(),
            (true, true) => self.help_id(),
            (false, false) => self.errors_id(),
            (true, false) => format!("{} {}", self.help_id(), self.errors_id()),
        }
    }

    pub(super) fn errors(&self) -> &'f [ValidationError] {
        self.form.errors.of(&self.definition.name)
    }

    /// Its errors, each with what is said of it: by the form of this field, else by the application.
    pub(super) fn said(&self) -> impl Iterator<Item = (&'f ValidationError, String)> + use<'f> {
        let definition = self.definition;
        self.errors().iter().map(move |error| match definition.own_message(error.kind()) {
            Some(_) => (error, error.to_string()),
            None => (error, translation::said(error)),
        })
    }

    /// What the widget shows: what was typed, else the initial value.
    pub(super) fn shown(&self) -> Shown {
        let widget = self.definition.widget();
        match self.data() {
            // Bytes are not sent back: the form shows the file that is stored.
            _ if matches!(widget.kind(), Kind::File { .. }) => self.initial(),
            _ if !widget.shows_again() => Shown::Nothing,
            Some(_) if self.change().is_some_and(|change| change.is_stored) => self.initial(),
            Some(data) => self.definition.show_again(&Posted::new(data, &self.html_name())),
            None => self.initial(),
        }
    }

    /// What it shows before somebody fills it in.
    pub(super) fn initial(&self) -> Shown {
        match self.form.initial.get(self.position) {
            Shown::Text(text) if text.is_empty() => Shown::Nothing,
            shown => shown,
        }
    }

    /// What was posted for it, unless it takes nothing.
    pub(super) fn data(&self) -> Option<&'f FormData> {
        self.form.data().filter(|_| !self.is_disabled())
    }

    pub(super) fn attributes(&self) -> Attributes {
        self.definition.attributes()
    }

    fn clean(&self) -> Result<AnyValue, Vec<ValidationError>> {
        let required = self.definition.is_required;
        let name = self.html_name();
        match self.data().filter(|_| !self.is_removed()) {
            Some(data) => {
                let posted = Posted::new(data, &name);
                self.refuse_other_choices(&posted)?;
                self.definition.clean(&posted, required)
            }
            // Nothing of what was posted counts: the value is the one that was there.
            None => {
                let initial = as_posted(&name, self.form.initial.get(self.position));
                self.definition.clean(&Posted::new(&initial, &name), required)
            }
        }
    }

    /// What a request has taken out of the choices cannot be posted.
    fn refuse_other_choices(&self, posted: &Posted<'_>) -> Result<(), Vec<ValidationError>> {
        let Some(choices) = self.change().and_then(|change| change.choices.as_ref()) else {
            return Ok(());
        };
        let is_other = |text: &&str| !text.is_empty() && choices.iter().all(|c| c.value != *text);
        // Django names the first of a list.
        match { posted.texts() }.find(is_other) {
            Some(other) => Err(vec![super::messages::not_a_choice(other)]),
            None => Ok(()),
        }
    }
}

/// A value as a browser would post it.
fn as_posted(name: &str, shown: Shown) -> FormData {
    let pairs =
        |texts: Vec<String>| texts.into_iter().map(|text| (name.to_owned(), text)).collect();
    match shown {
        Shown::Nothing | Shown::Checked(false) | Shown::File { .. } => FormData::default(),
        Shown::Text(text) => pairs(vec![text.into_owned()]),
        Shown::Many(texts) => pairs(texts),
        Shown::Checked(true) => pairs(vec!["on".to_owned()]),
    }
}
