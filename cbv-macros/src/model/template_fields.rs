//! `#[derive(TemplateFields)]`

use proc_macro2::Ident;
use syn::{Generics, Path, Type};

/// A type, as parsed.
pub(crate) struct TemplateFields {
    pub(crate) krate: Path,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// How messages call it.
    pub(crate) called: Called,
    pub(crate) is: Serialized,
}

/// How messages call a type.
pub(crate) enum Called {
    /// As `name = "book"` says.
    So(String),
    /// After its module: a model of SeaORM's.
    AfterModule,
    /// By its own name.
    Itself,
}

/// What serde makes of a type.
pub(crate) enum Serialized {
    /// Fields by name.
    Struct(Vec<TemplateField>),
    /// What is in it.
    Transparent(Box<Type>),
    /// A text.
    Text,
    /// Only serde knows.
    Anything,
}

/// A field as serde names it.
pub(crate) struct TemplateField {
    pub(crate) name: String,
    pub(crate) ty: Type,
    /// What it is, is not looked at.
    pub(crate) is_unchecked: bool,
    pub(crate) is_flattened: bool,
    /// The entity whose rows it has, as a view names it in `related`.
    pub(crate) relation: Option<String>,
}
