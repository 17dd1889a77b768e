//! The value of `success_message`.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Expr, ExprGroup, ExprLit, ExprPath, Lit};

use super::options::value;
use crate::model::options::{OptionForm, OptionSpec, SuccessMessage};

/// A text, or a function.
impl OptionForm for SuccessMessage {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let mut given = value(name, input, spec.example)?;
        // What `macro_rules!` has put in for an `expr`.
        while let Expr::Group(ExprGroup { expr, .. }) = given {
            given = *expr;
        }
        match given {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Ok(Self::Text(text)),
            Expr::Path(ExprPath { qself: None, path, .. }) => Ok(Self::Function(path)),
            Expr::Macro(other) if other.mac.path.is_ident("format") => {
                let message = format!(
                    "`{name}` is not formatted: write the text alone, with fields in braces, `{name} = {}`",
                    spec.example
                );
                Err(syn::Error::new_spanned(other, message))
            }
            other => {
                let message = format!(
                    "`{name}` is a text with fields in braces, or a function: write `{name} = {}`, or `{name} = Self::{name}`",
                    spec.example
                );
                Err(syn::Error::new_spanned(other, message))
            }
        }
    }
}
