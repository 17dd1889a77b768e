use proc_macro2::Ident;
use syn::{Attribute, ItemTrait, Path, Signature, Type};

use super::{AccessOptions, AnswerFields, AnswerOptions, Handler, HandlerInput};

/// A trait with `#[base]`, as parsed.
pub(crate) struct BaseInput {
    pub(crate) item: ItemTrait,
    pub(crate) options: BaseOptions,
    /// By the index of their method among the items of the trait.
    pub(crate) handlers: Vec<(usize, HandlerInput)>,
}

/// What stands in `#[base(..)]`.
#[derive(Default)]
pub(crate) struct BaseOptions {
    pub(crate) krate: Option<Path>,
    /// Structs of attributes: one, or several in parentheses.
    pub(crate) attributes: Option<Vec<Path>>,
    /// The state of views that name none.
    pub(crate) state: Option<Type>,
    /// Where that comes from, when `FromRef` cannot say it; for the bases of the library.
    pub(crate) source: Option<Type>,
    pub(crate) access: AccessOptions,
    /// Whether its views have variants, which `__cbv_variant` tells apart; for the bases of the library.
    pub(crate) has_variants: Option<()>,
    pub(crate) fields_of_answer: AnswerOptions,
}

/// A base that follows the rules.
pub(crate) struct Base {
    pub(crate) krate: Path,
    /// The trait, emptied of its methods.
    pub(crate) item: ItemTrait,
    /// The first supertrait: `View`, or the base that this one stands on.
    pub(crate) parent: Path,
    pub(crate) parent_is_view: bool,
    pub(crate) attributes: Vec<Path>,
    pub(crate) state: Option<Type>,
    pub(crate) source: Option<Type>,
    pub(crate) access: AccessOptions,
    pub(crate) has_variants: bool,
    pub(crate) answer_fields: AnswerFields,
    pub(crate) methods: Vec<BaseMethod>,
    pub(crate) handlers: Vec<BaseHandler>,
}

/// A hook or a handler of a base.
pub(crate) struct BaseMethod {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) signature: Signature,
    pub(crate) body: Option<syn::Block>,
}

pub(crate) struct BaseHandler {
    pub(crate) handler: Handler,
    pub(crate) method: Ident,
}
