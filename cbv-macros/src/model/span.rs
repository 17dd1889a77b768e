use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

/// The place of the user's token, for errors, with the hygiene of generated code: lints see that
/// a macro wrote it, and stay silent.
pub(crate) fn located(at: Span) -> Span {
    Span::call_site().located_at(at)
}

/// The name of an identifier without `r#`.
pub(crate) fn raw_name(ident: &Ident) -> String {
    ident.unraw().to_string()
}
