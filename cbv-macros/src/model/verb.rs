use proc_macro2::{Ident, Span};
use quote::format_ident;

use super::located;

/// Django's `http_method_names`, in its order.
pub(crate) const DJANGO_VERBS: [&str; 8] =
    ["get", "post", "put", "patch", "delete", "head", "options", "trace"];

/// Django's name for the method that answers 405.
pub(crate) const NOT_ALLOWED: &str = "http_method_not_allowed";

/// What a handler answers.
#[derive(Clone)]
pub(crate) enum Verb {
    /// One of Django's eight, by its name in lower case.
    Django { name: &'static str, span: Span },
    /// Any other, as it stands in the request.
    Other { name: String, span: Span },
    /// Requests that no handler answers.
    NotAllowed { span: Span },
}

impl Verb {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Django { span, .. } | Self::Other { span, .. } | Self::NotAllowed { span } => {
                *span
            }
        }
    }

    /// The name in a request line, and in `Allow`.
    pub(crate) fn token(&self) -> String {
        match self {
            Self::Django { name, .. } => name.to_uppercase(),
            Self::Other { name, .. } => name.clone(),
            Self::NotAllowed { .. } => NOT_ALLOWED.to_owned(),
        }
    }

    /// The hidden constant in which handler and view meet.
    pub(crate) fn constant(&self) -> Ident {
        let name = match self {
            Self::NotAllowed { .. } => "NOT_ALLOWED".to_owned(),
            other => other.token().replace(|c: char| !c.is_ascii_alphanumeric(), "_"),
        };
        format_ident!("__CBV_HANDLER_FOR_{name}", span = located(self.span()))
    }

    /// Stands for a verb beyond Django's eight in the type system (FNV-1a).
    pub(crate) fn hash(&self) -> u64 {
        self.token().bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }
}
