//! Not even `Option` is in scope.

#![no_implicit_prelude]

::core::include!("everything.rs");
::core::include!("bases.rs");
::core::include!("generics.rs");
