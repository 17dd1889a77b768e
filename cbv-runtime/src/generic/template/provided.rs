//! Where the templates of a view come from.

use axum::extract::FromRef;

use crate::templates::Templates;

/// A state that gives templates: every one that [`Templates`] can be taken out of.
///
/// Generic views that show a template ask it of their state. A view that names no state has
/// `Templates` as its state.
#[diagnostic::on_unimplemented(
    message = "the state `{Self}` has no templates",
    label = "`Templates` cannot be taken out of it",
    note = "implement `axum::extract::FromRef<{Self}>` for `cbv::Templates`, or write `#[derive(FromRef)]` on a state with a field of that type"
)]
pub trait ProvidesTemplates {
    /// The templates.
    fn templates(&self) -> Templates;
}

#[diagnostic::do_not_recommend]
impl<S> ProvidesTemplates for S
where
    Templates: FromRef<S>,
{
    fn templates(&self) -> Templates {
        Templates::from_ref(self)
    }
}
