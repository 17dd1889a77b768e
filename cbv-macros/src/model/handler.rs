use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, Expr, Path, Signature, Type};

use super::Verb;

/// A method with `#[handler(..)]`, as parsed.
pub(crate) struct HandlerInput {
    pub(crate) options: HandlerOptions,
    /// The method without our own attributes, otherwise untouched.
    pub(crate) method: TokenStream,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) signature: Signature,
    /// An error was reported.
    pub(crate) is_refused: bool,
}

#[derive(Default)]
pub(crate) struct HandlerOptions {
    pub(crate) krate: Option<Path>,
    pub(crate) verbs: Vec<Verb>,
    pub(crate) layers: Vec<Expr>,
}

#[derive(Clone, Copy)]
pub(crate) enum Receiver {
    Reference,
    MutReference,
    Value,
}

/// A handler that follows the rules.
pub(crate) struct Handler {
    pub(crate) krate: Path,
    pub(crate) verbs: Vec<Verb>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) method: TokenStream,
    pub(crate) ident: Ident,
    pub(crate) is_async: bool,
    /// The `async` or `fn` that would have to change for a view to be uniform.
    pub(crate) mode_span: Span,
    pub(crate) receiver: Receiver,
    pub(crate) arguments: Vec<Argument>,
    /// The return type; without one, the name of the method.
    pub(crate) returned: TokenStream,
    /// `#[cfg]` of the method, for everything that is made for it.
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) is_deprecated: bool,
    /// An error was reported: the method stays, but answers nothing.
    pub(crate) is_refused: bool,
}

pub(crate) struct Argument {
    pub(crate) ty: Type,
}
