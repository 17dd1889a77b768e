//! What can be chosen, on its way from a database to a form.

use super::bound::Bound;
use super::choice::Choice;

/// Takes the rows of a database that a form lets the user choose from.
#[derive(Debug)]
pub struct Loading<'f> {
    form: &'f mut Bound,
}

impl<'f> Loading<'f> {
    pub(super) fn new(form: &'f mut Bound) -> Self {
        Self { form }
    }

    /// Whether the field at a position shows rows: not one that is hidden, or whose choices were
    /// given for this request.
    #[must_use]
    pub fn wants(&self, position: usize) -> bool {
        let field = self.form.field(position);
        !field.is_removed() && !field.has_own_choices()
    }

    /// Sets what can be chosen in the field at a position. A select has an empty choice before it.
    pub fn rows(&mut self, position: usize, rows: impl IntoIterator<Item = Choice>) {
        let field = self.form.field(position);
        let empty = field.is_single_select().then(|| {
            let own = field.empty_choice();
            own.cloned().unwrap_or(Choice::EMPTY)
        });
        self.form.change(position).rows = Some(empty.into_iter().chain(rows).collect());
    }
}
