//! The fields of a form as they are written, before there is a request.

use std::any::Any;
use std::borrow::Cow;

use super::attributes::Attributes;
use super::choice::Choice;
use super::error::ValidationError;
use super::field::{Field, HasEmpty, Holds};
use super::messages;
use super::posted::Posted;
use super::shown::Shown;
use super::text::Text;
use super::widget::Widget;

/// A value of any type.
pub(crate) type AnyValue = Box<dyn Any + Send>;

/// A rule of one's own: Django's validator.
type Validator<V> = Box<dyn Fn(&V) -> Result<(), ValidationError> + Send + Sync>;

/// The fields of a form: what all its instances share.
#[derive(Debug, Default)]
pub struct FormDefinition {
    fields: Vec<FieldDefinition>,
    pub(super) prefix: Option<Cow<'static, str>>,
}

impl FormDefinition {
    /// These fields.
    #[must_use]
    pub fn new(fields: impl IntoIterator<Item = FieldDefinition>) -> Self {
        Self { fields: fields.into_iter().collect(), prefix: None }
    }

    /// The prefix of the names of its fields, where an instance has no other: Django's `prefix`.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<Cow<'static, str>>) -> Self {
        self.prefix = Some(prefix.into());
        self
    }

    /// The fields, in their order.
    #[must_use]
    pub fn fields(&self) -> &[FieldDefinition] {
        &self.fields
    }

    /// Where a field stands.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

/// A field of a form: Django's `Field` with what a form says of it.
///
/// `#[derive(Form)]` writes it from a field of a struct.
pub struct FieldDefinition {
    pub(super) name: Cow<'static, str>,
    pub(super) label: Cow<'static, str>,
    pub(super) help_text: Text,
    pub(super) is_required: bool,
    pub(super) is_disabled: bool,
    pub(super) widget: Widget,
    pub(super) choices: Vec<Choice>,
    pub(super) error_messages: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    field: Box<dyn AnyField>,
}

impl FieldDefinition {
    /// A field of the type `T`, in a form where it is called `name`.
    pub fn of<T, F>(name: impl Into<Cow<'static, str>>, mut field: F) -> FieldBuilder<T, F>
    where
        F: Field,
        T: Holds<F::Value> + Send + 'static,
    {
        let name = name.into();
        if !T::REQUIRED {
            field.allow_nothing();
        }
        FieldBuilder {
            label: Cow::Owned(label_of(&name)),
            name,
            help_text: Text::default(),
            is_required: T::REQUIRED && F::REQUIRED,
            is_disabled: false,
            widget: None,
            attributes: Attributes::new(),
            error_messages: Vec::new(),
            typed: TypedField { field, validators: Vec::new(), empty: None, initial: None },
        }
    }

    /// The same field where the user does not see it.
    #[cfg(feature = "sea-orm")]
    pub(super) fn hidden(mut self) -> Self {
        self.widget = Widget::hidden();
        self
    }

    /// What it is called in the struct and in what is posted.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the user reads beside it.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// What explains it.
    #[must_use]
    pub fn help_text(&self) -> &str {
        self.help_text.as_str()
    }

    /// Whether an empty input is refused.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.is_required
    }

    /// Whether its value cannot be changed.
    #[must_use]
    pub fn is_disabled(&self) -> bool {
        self.is_disabled
    }

    /// How it is shown.
    #[must_use]
    pub fn widget(&self) -> &Widget {
        &self.widget
    }

    /// What can be chosen.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The attributes that follow from its rules, and those of its widget.
    pub(super) fn attributes(&self) -> Attributes {
        let mut attributes = self.widget.attributes().clone();
        let mut of_rules = Attributes::new();
        self.field.widget_attributes(&self.widget, &mut of_rules);
        for (name, value) in of_rules.iter() {
            if !attributes.has(name) {
                let name = name.to_owned();
                match value {
                    Some(value) => attributes.set(name, value.to_owned()),
                    None => attributes.flag(name, true),
                };
            }
        }
        attributes
    }

    pub(super) fn clean(
        &self,
        posted: &Posted<'_>,
        is_required: bool,
    ) -> Result<AnyValue, Vec<ValidationError>> {
        let cleaned = self.field.clean(posted, is_required);
        cleaned.map_err(|errors| errors.into_iter().map(|error| self.in_own_words(error)).collect())
    }

    pub(super) fn show(&self, value: &dyn Any) -> Shown {
        self.field.show(value)
    }

    /// What was posted, as it is shown again.
    pub(super) fn show_again(&self, posted: &Posted<'_>) -> Shown {
        self.field.show_again(posted, &self.widget)
    }

    /// What the form says that it shows at first.
    pub(super) fn initial(&self) -> Shown {
        self.field.initial()
    }

    /// The error with the message that the form has for errors of this kind.
    pub(super) fn in_own_words(&self, error: ValidationError) -> ValidationError {
        match self.own_message(error.kind()) {
            Some(message) => error.message(message.clone()),
            None => error,
        }
    }

    /// The message that the form has for errors of a kind.
    pub(super) fn own_message(&self, kind: &str) -> Option<&Cow<'static, str>> {
        self.error_messages.iter().find(|(code, _)| code == kind).map(|(_, message)| message)
    }
}

impl std::fmt::Debug for FieldDefinition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FieldDefinition").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Makes a [`FieldDefinition`].
pub struct FieldBuilder<T, F: Field> {
    name: Cow<'static, str>,
    label: Cow<'static, str>,
    help_text: Text,
    is_required: bool,
    is_disabled: bool,
    widget: Option<Widget>,
    attributes: Attributes,
    error_messages: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    typed: TypedField<T, F>,
}

impl<T, F> FieldBuilder<T, F>
where
    F: Field,
    T: Holds<F::Value> + Send + 'static,
{
    /// What the user reads beside it; without it, the name with a capital letter and blanks.
    #[must_use]
    pub fn label(mut self, label: impl Into<Cow<'static, str>>) -> Self {
        self.label = label.into();
        self
    }

    /// What explains it. It is escaped, unless [`mark_safe`](super::mark_safe) has made it.
    #[must_use]
    pub fn help_text(mut self, text: impl Into<Text>) -> Self {
        self.help_text = text.into();
        self
    }

    /// Refuses an empty input: a checkbox has to be checked.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// Takes an empty input for the empty value of the type.
    #[must_use]
    pub fn not_required(mut self) -> Self
    where
        T: HasEmpty,
    {
        self.is_required = false;
        self.typed.empty = Some(T::empty);
        self
    }

    /// Shows the field, and takes nothing for it: its value is the initial one.
    #[must_use]
    pub fn disabled(mut self) -> Self {
        self.is_disabled = true;
        self
    }

    /// How it is shown.
    #[must_use]
    pub fn widget(mut self, widget: impl Into<Widget>) -> Self {
        self.widget = Some(widget.into());
        self
    }

    /// An attribute of the tag.
    #[must_use]
    pub fn attribute(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl super::IntoAttributeValue,
    ) -> Self {
        self.attributes.set(name, value);
        self
    }

    /// An attribute without a value.
    #[must_use]
    pub fn flag(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.flag(name, true);
        self
    }

    /// The value of a form that nobody has filled in.
    #[must_use]
    pub fn initial(mut self, initial: impl Fn() -> T + Send + Sync + 'static) -> Self {
        self.typed.initial = Some(Box::new(initial));
        self
    }

    /// Another message for the errors of a kind. It names the parameters of the error in braces.
    #[must_use]
    pub fn error_message(
        mut self,
        code: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) -> Self {
        self.error_messages.push((code.into(), message.into()));
        self
    }

    /// One more rule, for values that are not empty.
    #[must_use]
    pub fn validator<E: Into<ValidationError>>(
        mut self,
        validator: impl Fn(&F::Value) -> Result<(), E> + Send + Sync + 'static,
    ) -> Self {
        let validator = move |value: &F::Value| validator(value).map_err(Into::into);
        self.typed.validators.push(Box::new(validator));
        self
    }

    /// The field.
    #[must_use]
    pub fn build(mut self) -> FieldDefinition {
        let mut widget = self.widget.unwrap_or_else(|| self.typed.field.widget());
        for (name, value) in self.attributes.iter() {
            let name = name.to_owned();
            widget = match value {
                Some(value) => widget.attribute(name, value.to_owned()),
                None => widget.flag(name),
            };
        }
        self.typed.field.shown_by(&widget);
        FieldDefinition {
            name: self.name,
            label: self.label,
            help_text: self.help_text,
            is_required: self.is_required,
            is_disabled: self.is_disabled,
            choices: self.typed.field.choices(),
            widget,
            error_messages: self.error_messages,
            field: Box::new(self.typed),
        }
    }
}

/// A field, whatever it makes.
trait AnyField: Send + Sync {
    fn clean(
        &self,
        posted: &Posted<'_>,
        is_required: bool,
    ) -> Result<AnyValue, Vec<ValidationError>>;
    fn show(&self, value: &dyn Any) -> Shown;
    fn show_again(&self, posted: &Posted<'_>, widget: &Widget) -> Shown;
    fn initial(&self) -> Shown;
    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes);
}

/// A field `F` of the type `T`, with rules of the form.
struct TypedField<T, F: Field> {
    field: F,
    validators: Vec<Validator<F::Value>>,
    empty: Option<fn() -> T>,
    initial: Option<Box<dyn Fn() -> T + Send + Sync>>,
}

impl<T, F> TypedField<T, F>
where
    F: Field,
    T: Holds<F::Value> + Send + 'static,
{
    fn validate(&self, value: &F::Value) -> Result<(), Vec<ValidationError>> {
        let mut errors = Vec::new();
        self.field.check(value, &mut errors);
        let refused = |validator: &Validator<_>| validator(value).err();
        errors.extend(self.validators.iter().filter_map(refused));
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    fn show_held(&self, held: Option<&T>) -> Shown {
        let value = held.and_then(T::held);
        value.map_or_else(|| self.field.show_nothing(), |value| self.field.show(value))
    }

    fn hold(&self, value: Option<F::Value>) -> Option<T> {
        match (value, self.empty) {
            (None, Some(empty)) => Some(empty()),
            (value, _) => T::hold(value),
        }
    }
}

impl<T, F> AnyField for TypedField<T, F>
where
    F: Field,
    T: Holds<F::Value> + Send + 'static,
{
    fn clean(
        &self,
        posted: &Posted<'_>,
        is_required: bool,
    ) -> Result<AnyValue, Vec<ValidationError>> {
        let value = self.field.clean(posted)?;
        match value.as_ref().filter(|value| !self.field.is_empty(value)) {
            Some(value) => self.validate(value)?,
            None if is_required => return Err(vec![messages::required()]),
            None => {}
        }
        let held = self.hold(value).ok_or_else(|| vec![messages::required()])?;
        Ok(Box::new(held))
    }

    fn show(&self, value: &dyn Any) -> Shown {
        self.show_held(value.downcast_ref::<T>())
    }

    fn show_again(&self, posted: &Posted<'_>, widget: &Widget) -> Shown {
        self.field.show_again(posted, widget)
    }

    fn initial(&self) -> Shown {
        self.show_held(self.initial.as_ref().map(|initial| initial()).as_ref())
    }

    fn widget_attributes(&self, widget: &Widget, attributes: &mut Attributes) {
        self.field.widget_attributes(widget, attributes);
    }
}

/// Django's `pretty_name`.
pub(super) fn label_of(name: &str) -> String {
    let mut label = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '_' => label.push(' '),
            first if label.is_empty() => label.extend(first.to_uppercase()),
            other => label.push(other),
        }
    }
    label
}
