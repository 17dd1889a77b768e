use proc_macro2::{Ident, TokenStream};
use syn::{Expr, Path, Type, Visibility};

use super::{Fields, GenericOptions, GivenHook, Start, Verb};

/// A struct with `#[derive(View)]`, as parsed.
pub(crate) struct ViewInput {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) options: ViewOptions,
    pub(crate) fields: Fields,
}

#[derive(Default)]
pub(crate) struct ViewOptions {
    pub(crate) krate: Option<Path>,
    pub(crate) state: Option<Type>,
    pub(crate) base: Option<BaseOption>,
    pub(crate) methods: Option<Vec<Verb>>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) inline: Option<Ident>,
    pub(crate) generic: GenericOptions,
}

/// `base = ListView(paginate_by = 20)`
pub(crate) struct BaseOption {
    pub(crate) path: Path,
    pub(crate) start: Vec<Start>,
}

/// A view that follows the rules.
pub(crate) struct View {
    pub(crate) krate: Path,
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) state: Option<Type>,
    pub(crate) base: Option<BaseOption>,
    pub(crate) methods: Option<Vec<Verb>>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) is_inline: bool,
    pub(crate) fields: Fields,
    /// Captures that a route has to have, though no field reads them.
    pub(crate) needs: Vec<String>,
    /// The hooks of a generic view that options name a function for.
    pub(crate) hooks: Vec<GivenHook>,
    /// Options of a generic view that stand for an expression.
    #[cfg(feature = "templates")]
    pub(crate) expressions: Vec<(Ident, Expr)>,
    /// Where a redirect leads, as a function of its captures.
    pub(crate) leads_to: Option<Expr>,
    /// What makes the compiler read the files again that were read here.
    pub(crate) tracked: TokenStream,
    /// An error, as a type: assertions that would only repeat it are left out.
    pub(crate) refusal: Option<TokenStream>,
}

impl View {
    /// The values that attributes of flattened structs and of the base start with.
    pub(crate) fn starts(&self) -> impl Iterator<Item = &Start> {
        let flattened = self.fields.flattened().flat_map(|(_, flatten)| &flatten.start);
        flattened.chain(self.base.iter().flat_map(|base| &base.start))
    }
}

/// A struct with `#[derive(Attributes)]`, as parsed.
pub(crate) struct AttributesInput {
    pub(crate) ident: Ident,
    pub(crate) krate: Option<Path>,
    /// What says whether the values are right for a route.
    pub(crate) check: Option<Path>,
    pub(crate) fields: Fields,
}

/// A struct of attributes that follows the rules.
pub(crate) struct SharedAttributes {
    pub(crate) krate: Path,
    pub(crate) ident: Ident,
    pub(crate) check: Option<Path>,
    pub(crate) fields: Fields,
}
