//! `#[derive(Choices)]`

use proc_macro2::Ident;
use syn::{Expr, Path, Variant};

/// An enum, as parsed.
pub(crate) struct ChoicesInput {
    pub(crate) ident: Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) variants: Vec<ChoiceInput>,
}

pub(crate) struct ChoiceInput {
    pub(crate) variant: Variant,
    pub(crate) value: Option<ChoiceValue>,
    pub(crate) label: Option<Expr>,
    pub(crate) group: Option<Expr>,
    /// An error of it was reported.
    pub(crate) is_refused: bool,
}

/// What is posted, and where it was written.
#[derive(Clone)]
pub(crate) struct ChoiceValue {
    pub(crate) text: String,
    pub(crate) at: Expr,
}

/// An enum whose variants can be told apart.
pub(crate) struct Choices {
    pub(crate) ident: Ident,
    pub(crate) krate: Path,
    pub(crate) variants: Vec<Choice>,
}

pub(crate) struct Choice {
    pub(crate) ident: Ident,
    pub(crate) value: String,
    pub(crate) label: Expr,
    pub(crate) group: Option<Expr>,
}
