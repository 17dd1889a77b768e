use proc_macro2::Ident;
use syn::Expr;
use syn::parse::ParseStream;

use super::OptionSpec;
use crate::model::InitialValue;

/// What was written for an option.
#[derive(Default)]
pub(crate) enum Given<T> {
    #[default]
    Nothing,
    /// The option, with a value that was reported.
    Refused(Ident),
    Value(Ident, T),
}

impl<T> Given<T> {
    pub(crate) fn name(&self) -> Option<&Ident> {
        match self {
            Self::Nothing => None,
            Self::Refused(name) | Self::Value(name, _) => Some(name),
        }
    }

    pub(crate) fn is_given(&self) -> bool {
        self.name().is_some()
    }

    pub(crate) fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Self::Value(_, value) => Some(value),
            Self::Nothing | Self::Refused(_) => None,
        }
    }
}

impl<T: AsRef<Expr> + From<Expr>> Given<T> {
    pub(super) fn value_of(InitialValue { name, value }: &InitialValue) -> Self {
        Self::Value(name.clone(), T::from(value.clone()))
    }

    pub(super) fn initial_value(&self) -> Option<InitialValue> {
        let (name, value) = (self.name()?.clone(), self.value()?.as_ref().clone());
        Some(InitialValue { name, value })
    }
}

/// How the value of an option is written.
pub(crate) trait OptionForm: Sized {
    /// Reads what stands behind the name.
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self>;
}

/// An option of any form, to be read.
pub(crate) trait ReadOption {
    fn read(&mut self, spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<()>;

    /// It was written under another name, which was reported.
    fn refuse(&mut self, name: &Ident);
}
