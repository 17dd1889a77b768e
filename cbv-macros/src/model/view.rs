use proc_macro2::{Ident, TokenStream};
use syn::{Expr, LitStr, Path, Type, Visibility};

use super::options::{Hook, Options};
use super::{AccessOptions, Fields, InitialValue, ReadTemplate, Verb};

/// A struct with `#[derive(View)]`, as parsed.
pub(crate) struct ViewInput {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) is_deprecated: bool,
    pub(crate) options: ViewOptions,
    pub(crate) fields: Fields,
}

/// The option of a view that takes requests from any site: Django's decorator.
pub(crate) const CSRF_EXEMPT: &str = "csrf_exempt";

#[derive(Default)]
pub(crate) struct ViewOptions {
    pub(crate) krate: Option<Path>,
    pub(crate) state: Option<Type>,
    pub(crate) base: Option<BaseOption>,
    pub(crate) methods: Option<Vec<Verb>>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) inline: Option<Ident>,
    pub(crate) csrf_exempt: Option<()>,
    pub(crate) access: AccessOptions,
    pub(crate) conditional: ConditionalOptions,
    pub(crate) fields_of_answer: AnswerOptions,
    /// Those of a generic view.
    pub(crate) generic: Options,
}

/// Which version a view shows, where the view knows without its objects.
#[derive(Default)]
pub(crate) struct ConditionalOptions {
    pub(crate) etag: Option<(Ident, Path)>,
    pub(crate) last_modified: Option<(Ident, Path)>,
}

/// What is written into every answer of a view, or of those of a base.
#[derive(Default)]
pub(crate) struct AnswerOptions {
    pub(crate) cache: Option<LitStr>,
    pub(crate) vary: Option<Vec<LitStr>>,
}

/// The same, as it follows the rules.
#[derive(Default)]
pub(crate) struct AnswerFields {
    pub(crate) cache: Option<CachePolicy>,
    pub(crate) vary: Option<String>,
}

/// What caches are told.
pub(crate) struct CachePolicy {
    pub(crate) policy: String,
    /// The same for the answer to a request that has asked for its user.
    pub(crate) of_user: String,
    pub(crate) forbids_storing: bool,
}

/// `base = ListView(paginate_by = 20)`
pub(crate) struct BaseOption {
    pub(crate) path: Path,
    pub(crate) initial_values: Vec<InitialValue>,
    /// The generic view that a base of the user's own has to stand on, in the short form.
    pub(crate) generic: Option<Path>,
}

/// A view that follows the rules.
pub(crate) struct View {
    pub(crate) krate: Path,
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) is_deprecated: bool,
    pub(crate) state: Option<Type>,
    /// Whether its state has to have a database, to save rows in.
    pub(crate) saves_rows: bool,
    pub(crate) base: Option<BaseOption>,
    pub(crate) methods: Option<Vec<Verb>>,
    pub(crate) layers: Vec<Expr>,
    pub(crate) inline: Option<Ident>,
    pub(crate) is_csrf_exempt: bool,
    pub(crate) access: AccessOptions,
    pub(crate) hooks: Vec<Hook>,
    pub(crate) answer_fields: AnswerFields,
    pub(crate) fields: Fields,
    pub(crate) from_attributes: FromAttributes,
    /// An error, as a type: assertions that would only repeat it are left out.
    pub(crate) refusal: Option<TokenStream>,
}

/// What the values of the base's attributes name.
#[derive(Default)]
pub(crate) struct FromAttributes {
    /// Captures that a route has to have, though no field reads them.
    pub(crate) captures: Vec<String>,
    pub(crate) templates: Vec<ReadTemplate>,
}

impl View {
    /// The values that attributes of flattened structs and of the base start with.
    pub(crate) fn initial_values(&self) -> impl Iterator<Item = &InitialValue> {
        let flattened = self.fields.flattened().flat_map(|(_, flatten)| &flatten.initial_values);
        flattened.chain(self.base.iter().flat_map(|base| &base.initial_values))
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
