//! The first of some choices, which stands for nothing.

use crate::forms::choice::Choice;

/// Django's label of the choice that stands for nothing.
const DASHES: &str = "---------";

/// Whether choices begin with one that stands for nothing, and what it is called.
#[derive(Debug, Clone, Default)]
pub(super) struct EmptyChoice {
    label: Option<&'static str>,
    is_named: bool,
}

impl EmptyChoice {
    pub(super) fn set_label(&mut self, label: Option<&'static str>) {
        self.label = label;
        self.is_named = true;
    }

    /// The value may be left out: without a label of its own, that is one of the choices.
    pub(super) fn allow(&mut self) {
        if !self.is_named {
            self.label = Some(DASHES);
        }
    }

    pub(super) fn before(&self, choices: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
        let empty = self.label.map(|label| Choice::new("", label));
        empty.into_iter().chain(choices).collect()
    }
}
