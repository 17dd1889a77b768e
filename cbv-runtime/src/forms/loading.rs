//! What can be chosen, on its way from a database to a form.

use super::bound::Bound;
use super::choice::Choice;

/// What Django shows for a choice that is not made.
const EMPTY_LABEL: &str = "---------";

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
        let is_select = self.form.field(position).is_single_select();
        let empty = is_select.then(|| Choice::new("", EMPTY_LABEL));
        self.form.change(position).rows = Some(empty.into_iter().chain(rows).collect());
    }
}
