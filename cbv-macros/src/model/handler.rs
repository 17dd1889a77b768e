use proc_macro2::{Ident, Span, TokenStream};
use quote::format_ident;
use syn::{Attribute, Expr, Path, Signature, Type};

use super::{AccessOptions, Verb, located};

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
    pub(crate) step: Option<StepOption>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) access: AccessOptions,
}

/// `setup` or `dispatch`, where it is written.
#[derive(Clone, Copy)]
pub(crate) struct StepOption {
    pub(crate) step: Step,
    pub(crate) span: Span,
}

/// What is no handler, but comes before each, or stands around it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Setup,
    Dispatch,
}

/// The names of [`Step`]s, which are Django's.
pub(crate) const STEPS: [&str; 2] = ["setup", "dispatch"];

impl Step {
    pub(crate) const fn name(self) -> &'static str {
        STEPS[self as usize]
    }
}

impl StepOption {
    /// The hidden constant in which the step and its view meet.
    pub(crate) fn constant(self) -> Ident {
        let name = self.step.name().to_uppercase();
        format_ident!("__CBV_HANDLER_FOR_{name}", span = located(self.span))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Receiver {
    Reference,
    MutReference,
    Value,
}

/// A handler that follows the rules.
pub(crate) struct Handler {
    pub(crate) krate: Path,
    /// None of a step.
    pub(crate) verbs: Vec<Verb>,
    pub(crate) step: Option<StepOption>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) access: AccessOptions,
    pub(crate) method: TokenStream,
    pub(crate) ident: Ident,
    pub(crate) is_async: bool,
    /// The `async` or `fn` that would have to change for a view to be uniform.
    pub(crate) mode_span: Span,
    pub(crate) receiver: Receiver,
    /// `&self`, or what is written in its place.
    pub(crate) receiver_tokens: TokenStream,
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
