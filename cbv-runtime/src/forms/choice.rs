//! What can be chosen.

use std::borrow::Cow;

/// One choice of a select or of radio buttons: its value, what the user reads, and the group in
/// which it stands (`<optgroup>`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is posted.
    pub value: Cow<'static, str>,
    /// What the user reads.
    pub label: Cow<'static, str>,
    /// The group.
    pub group: Option<Cow<'static, str>>,
}

impl Choice {
    /// Django's choice that stands for nothing.
    pub(super) const EMPTY: Self =
        Self { value: Cow::Borrowed(""), label: Cow::Borrowed("---------"), group: None };

    /// A choice of no group.
    pub fn new(value: impl Into<Cow<'static, str>>, label: impl Into<Cow<'static, str>>) -> Self {
        Self { value: value.into(), label: label.into(), group: None }
    }

    /// The same in a group.
    #[must_use]
    pub fn in_group(mut self, group: impl Into<Cow<'static, str>>) -> Self {
        self.group = Some(group.into());
        self
    }
}

/// What the user reads of a choice, and the group in which it stands.
///
/// A text is the label of a choice of no group.
///
/// ```
/// use cbv::forms::ChoiceLabel;
///
/// let choices = [("bw", ChoiceLabel::from("Black and white").in_group("Film"))];
/// # let _ = choices;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceLabel {
    label: Cow<'static, str>,
    group: Option<Cow<'static, str>>,
}

impl ChoiceLabel {
    /// The same in a group.
    #[must_use]
    pub fn in_group(mut self, group: impl Into<Cow<'static, str>>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// The choice of a value.
    pub(super) fn of(self, value: Cow<'static, str>) -> Choice {
        Choice { value, label: self.label, group: self.group }
    }
}

macro_rules! labels {
    ($($type:ty)*) => {
        $(impl From<$type> for ChoiceLabel {
            fn from(label: $type) -> Self {
                Self { label: label.into(), group: None }
            }
        })*
    };
}
labels!(&'static str String Cow<'static, str>);

/// A type with a fixed list of values, as an enum: Django's `TextChoices`. `#[derive(Choices)]` writes it.
pub trait Choices: Sized + Clone + Send + Sync + 'static {
    /// All of them, in their order.
    fn choices() -> Vec<Choice>;

    /// What is posted for this one.
    fn value(&self) -> Cow<'static, str>;

    /// The one that a value stands for.
    fn from_value(value: &str) -> Option<Self>;

    /// What the user reads: Django's `get_..._display`.
    fn label(&self) -> Cow<'static, str> {
        let value = self.value();
        let found = Self::choices().into_iter().find(|choice| choice.value == value);
        found.map_or(value, |choice| choice.label)
    }
}
