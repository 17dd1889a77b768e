//! Not even `Option` is in scope.

#![no_implicit_prelude]

::core::include!("everything.rs");

// Not `bases.rs`: `#[base]` writes `#[diagnostic::..]`, and that name is of a prelude, too.
