use proc_macro2::Ident;
use syn::{Expr, Type};

/// The fields of a view, or of a struct of attributes, by role.
#[derive(Default)]
pub(crate) struct Fields {
    pub(crate) all: Vec<Field>,
}

pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) role: Role,
}

pub(crate) enum Role {
    Attribute(Attribute),
    /// A capture, by its name in the pattern.
    Path(String),
    Query(Query),
    Extract {
        /// The word `show`, where templates see it.
        shown: Option<Ident>,
    },
    /// What a setup fills.
    Setup,
    Flatten(Flatten),
    /// An error was reported: it could be any of these.
    Refused,
}

pub(crate) enum Attribute {
    Required,
    /// With an expression, or with `Default::default()`.
    Default(Option<Expr>),
}

pub(crate) struct Query {
    pub(crate) name: String,
    /// `None` without `default`; then as in [`Attribute::Default`].
    pub(crate) default: Option<Option<Expr>>,
}

/// `#[view(flatten(name = value))]`
pub(crate) struct Flatten {
    pub(crate) initial_values: Vec<InitialValue>,
}

/// The value that an attribute of a flattened struct or of a base starts with.
#[derive(Clone)]
pub(crate) struct InitialValue {
    pub(crate) name: Ident,
    pub(crate) value: Expr,
}

impl Fields {
    /// The attributes that `as_view()` configures.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&Field, &Attribute)> {
        self.all.iter().filter_map(|field| match &field.role {
            Role::Attribute(attribute) => Some((field, attribute)),
            _ => None,
        })
    }

    pub(crate) fn required(&self) -> impl Iterator<Item = &Field> {
        self.attributes()
            .filter(|(_, attribute)| matches!(attribute, Attribute::Required))
            .map(|(field, _)| field)
    }

    pub(crate) fn with_default(&self) -> impl Iterator<Item = (&Field, Option<&Expr>)> {
        self.attributes().filter_map(|(field, attribute)| match attribute {
            Attribute::Default(value) => Some((field, value.as_ref())),
            Attribute::Required => None,
        })
    }

    pub(crate) fn queries(&self) -> impl Iterator<Item = (&Field, &Query)> {
        self.all.iter().filter_map(|field| match &field.role {
            Role::Query(query) => Some((field, query)),
            _ => None,
        })
    }

    pub(crate) fn captures(&self) -> impl Iterator<Item = (&Field, &str)> {
        self.all.iter().filter_map(|field| match &field.role {
            Role::Path(name) => Some((field, name.as_str())),
            _ => None,
        })
    }

    /// Extracts that templates see, with the word that says so.
    pub(crate) fn shown_extracts(&self) -> impl Iterator<Item = (&Field, &Ident)> {
        self.all.iter().filter_map(|field| match &field.role {
            Role::Extract { shown: Some(show) } => Some((field, show)),
            _ => None,
        })
    }

    pub(crate) fn set_up(&self) -> impl Iterator<Item = &Field> {
        self.all.iter().filter(|field| matches!(field.role, Role::Setup))
    }

    pub(crate) fn flattened(&self) -> impl Iterator<Item = (&Field, &Flatten)> {
        self.all.iter().filter_map(|field| match &field.role {
            Role::Flatten(flatten) => Some((field, flatten)),
            _ => None,
        })
    }
}
