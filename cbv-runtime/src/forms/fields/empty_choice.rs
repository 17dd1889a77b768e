//! The first of some choices, which stands for nothing.

use crate::forms::choice::Choice;

/// Whether choices begin with one that stands for nothing, and what it is called.
#[derive(Debug, Clone, Default)]
pub(super) struct EmptyChoice {
    choice: Option<Choice>,
    is_named: bool,
}

impl EmptyChoice {
    pub(super) fn set_label(&mut self, label: Option<&'static str>) {
        self.choice = label.map(|label| Choice::new("", label));
        self.is_named = true;
    }

    /// The value may be left out: without a label of its own, that is one of the choices.
    pub(super) fn allow(&mut self) {
        if !self.is_named {
            self.choice = Some(Choice::EMPTY);
        }
    }

    pub(super) fn before(&self, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
        self.choice.iter().cloned().chain(choices).collect()
    }
}
