//! The choices of a field in their groups, and which of them are selected.

use crate::forms::choice::Choice;
use crate::forms::shown::Shown;

/// Choices that stand together: those of a group, or those of none.
pub(super) struct Group<'f> {
    pub(super) label: Option<&'f str>,
    pub(super) choices: Vec<Item<'f>>,
}

/// A choice as it is shown.
pub(super) struct Item<'f> {
    pub(super) choice: &'f Choice,
    pub(super) is_selected: bool,
    /// What its id ends with: `2`, or in a group `2_0`.
    pub(super) index: String,
}

/// The choices in their order. Those of a group that follow each other are one.
pub(super) fn groups<'f>(choices: &'f [Choice], shown: &Shown, several: bool) -> Vec<Group<'f>> {
    let mut selection = Selection { shown, several, is_done: false };
    let mut groups: Vec<Group<'f>> = Vec::new();
    let mut top = 0;
    for run in choices.chunk_by(|one, next| one.group == next.group) {
        let label = run.first().and_then(|choice| choice.group.as_deref());
        let items = run.iter().enumerate().map(|(at, choice)| Item {
            choice,
            is_selected: selection.has(&choice.value),
            index: match label {
                Some(_) => format!("{top}_{at}"),
                None => (top + at).to_string(),
            },
        });
        groups.push(Group { label, choices: items.collect() });
        top += if label.is_some() { 1 } else { run.len() };
    }
    groups
}

struct Selection<'s> {
    shown: &'s Shown,
    several: bool,
    is_done: bool,
}

impl Selection<'_> {
    /// Whether a value is selected; of several with one value the first, where one can be chosen.
    fn has(&mut self, value: &str) -> bool {
        if self.is_done && !self.several {
            return false;
        }
        let is_selected = match self.shown {
            // Without a value the empty choice is the one.
            Shown::Nothing => !self.several && value.is_empty(),
            Shown::Text(text) => text == value,
            Shown::Many(texts) => texts.iter().any(|text| text == value),
            Shown::Checked(is_checked) => value == if *is_checked { "true" } else { "false" },
            Shown::File { .. } => false,
        };
        self.is_done |= is_selected;
        is_selected
    }
}
