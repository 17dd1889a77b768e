//! The variables that the application declares for all of its templates: `context_variables!`.

use super::{Depth, Field, HasShape, Shape, model_name};

/// Which variables every template may name, of a crate.
///
/// The derive of a view finds the struct at the root of its crate, by a name that comes before that of
/// [`__CbvContextVariables`] here.
pub trait ContextVariables {
    /// Whether there is a declaration: what it does not name, nothing gives.
    const ARE_DECLARED: bool;
    /// Each with what it is, `N` steps deep.
    type At<N: Depth>: HasShape;
}

/// Of a crate that declares none.
#[derive(Debug)]
pub struct __CbvContextVariables;

impl ContextVariables for __CbvContextVariables {
    const ARE_DECLARED: bool = false;
    type At<N: Depth> = Self;
}

impl HasShape for __CbvContextVariables {
    // Of an application that says who its users are.
    const SHAPE: &'static Shape =
        &Shape { name: "context", fields: &[Field::new("user", &Shape::ANY)], ..Shape::STRUCT };
}

/// `context_variables!` declares for the whole crate: elsewhere no derive would find it.
///
/// # Panics
///
/// The module is not the root of its crate.
#[track_caller]
pub const fn at_the_root(module: &'static str) {
    assert!(
        model_name(module).len() == module.len(),
        "`context_variables!` declares for the whole crate: move it to the root, into `main.rs` or `lib.rs`"
    );
}
