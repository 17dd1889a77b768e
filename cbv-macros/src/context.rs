//! The errors of one item, all of them.

use std::cell::{Cell, RefCell};

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::mentions::mentions;

/// Collects errors. It must be asked for them at the end: one that is forgotten is a bug, and
/// dropping it says so.
pub(crate) struct Ctxt {
    errors: RefCell<Option<Vec<syn::Error>>>,
    /// Those of what the item names, and not of the item.
    beside: RefCell<Vec<syn::Error>>,
    /// Whether there ever was an error of the item.
    failed: Cell<bool>,
}

impl Ctxt {
    pub(crate) fn new() -> Self {
        Self {
            errors: RefCell::new(Some(Vec::new())),
            beside: RefCell::default(),
            failed: Cell::default(),
        }
    }

    /// An error on the tokens of `at`.
    pub(crate) fn error(&self, at: impl ToTokens, message: impl std::fmt::Display) {
        // Curb monomorphization: everything below is compiled once.
        self.push(syn::Error::new_spanned(at.into_token_stream(), message.to_string()));
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.failed.set(true);
        if let Some(errors) = &mut *self.errors.borrow_mut() {
            errors.push(error);
        }
    }

    /// An error of what the item names, such as a template: the item is right, and is expanded as if
    /// there were none, so that nothing else is said of it.
    pub(crate) fn error_beside(&self, at: impl ToTokens, message: impl std::fmt::Display) {
        let error = syn::Error::new_spanned(at.into_token_stream(), message.to_string());
        self.beside.borrow_mut().push(error);
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.count() > 0
    }

    pub(crate) fn count(&self) -> usize {
        self.errors.borrow().as_ref().map_or(0, Vec::len)
    }

    /// Gives up on the errors: somebody else reports them.
    pub(crate) fn forget(self) {
        self.errors.take();
    }

    /// The first error as a type: the compiler says nothing more of what has that type.
    pub(crate) fn take_first(&self) -> Option<TokenStream> {
        let mut errors = self.errors.borrow_mut();
        let errors = errors.as_mut().filter(|errors| !errors.is_empty())?;
        let error = errors.remove(0).to_compile_error();
        Some(quote::quote!([(); { #error }]))
    }

    /// The expansion of a derive: where the item has an error, what it names is used all the same.
    pub(crate) fn finish_derive(
        self,
        mut expansion: TokenStream,
        item: TokenStream,
    ) -> TokenStream {
        if self.failed.get() {
            expansion.extend(mentions(item));
        }
        self.finish(expansion)
    }

    /// The expansion, with the errors behind it.
    pub(crate) fn finish(self, mut expansion: TokenStream) -> TokenStream {
        let errors = self.errors.take().unwrap_or_default();
        let beside = self.beside.take();
        expansion.extend(errors.iter().chain(&beside).map(syn::Error::to_compile_error));
        expansion
    }
}

#[cfg(feature = "templates")]
impl Ctxt {
    /// The expansion of a macro that stands for a value, with the errors before it.
    pub(crate) fn finish_as_value(self, value: &TokenStream) -> TokenStream {
        let errors = self.finish(TokenStream::new());
        quote::quote!({ #errors #value })
    }
}

impl Drop for Ctxt {
    fn drop(&mut self) {
        let reported = std::thread::panicking() || self.errors.borrow().is_none();
        assert!(reported, "the errors of a macro were not reported");
    }
}
