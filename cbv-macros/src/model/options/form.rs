//! The forms in which the values of options are written.

use syn::{Expr, ExprLit, Lit, LitStr, Path};

/// The value that an attribute starts with.
pub(crate) struct Initial(Expr);

/// The same of an attribute that is `true` where it is named alone.
pub(crate) struct Flag(Expr);

/// An entity of SeaORM's: `book::Entity`.
pub(crate) struct Entity(pub(crate) Path);

/// The name of one column.
pub(crate) struct ColumnName {
    pub(crate) literal: LitStr,
    /// How the option is written, for messages.
    pub(crate) example: &'static str,
}

/// The names of columns: a text, or an array of texts.
pub(crate) struct ColumnNames {
    pub(crate) literals: Vec<LitStr>,
    /// All of the value, for messages.
    pub(crate) value: Expr,
    /// How the option is written, for messages.
    pub(crate) example: &'static str,
}

/// Entities whose rows are fetched as well; each alone, or a pair of one and what is related to it.
pub(crate) struct Related(pub(crate) Vec<Expr>);

impl Entity {
    /// What the entity is called, after its module: `author` of `catalogue::author::Entity`. `None`
    /// behind an alias, whose name is not the entity's.
    pub(crate) fn entity_name(&self) -> Option<String> {
        let mut names = self.0.segments.iter().rev().map(|segment| segment.ident.to_string());
        names.next().filter(|last| last == "Entity")?;
        let name = names.next()?.to_lowercase();
        let is_module = !matches!(name.as_str(), "crate" | "self" | "super");
        is_module.then(|| name.trim_start_matches("r#").to_owned())
    }
}

/// The objects as JSON: as they are, or as another struct says.
#[derive(Clone)]
pub(crate) enum Json {
    Objects,
    Struct(Path),
}

/// The names of fields of a model, as an array.
pub(crate) struct FieldNames {
    pub(crate) literals: Vec<LitStr>,
    /// All of the value, for messages.
    pub(crate) value: Expr,
}

/// A struct that derives `Form`.
pub(crate) struct FormClass(pub(crate) Path);

/// Where a view leads: how the option `success_url` is written.
#[derive(Clone)]
pub(crate) enum SuccessUrl {
    /// `"/thanks/"`, or with fields in braces: `"/authors/?changed={slug}"`.
    Text(LitStr),
    /// A function of `urls!` without arguments, or one of the application: `urls::author_list`.
    Function(Path),
    /// A call of a function of `urls!`, whose arguments are the names of fields:
    /// `urls::author_detail(id)`, `urls::shop().item(id)`.
    Call(Expr),
}

/// The tag of an object: how the option `etag` is written.
pub(crate) enum TagOption {
    /// `"version"`, or `["id", "version"]`
    Columns {
        literals: Vec<LitStr>,
        /// All of the value, for messages.
        value: Expr,
    },
    /// `Self::etag`
    Function(Path),
}

/// When an object was changed: how the option `last_modified` is written.
pub(crate) enum LastModifiedOption {
    /// `"updated"`
    Column(LitStr),
    /// `Self::last_modified`
    Function(Path),
}

/// What a view tells the client: how the option `success_message` is written.
pub(crate) enum SuccessMessage {
    /// `"{title} was added"`
    Text(LitStr),
    /// `Self::success_message`
    Function(Path),
}

impl Initial {
    /// The value, where it is a text.
    pub(crate) fn text(&self) -> Option<&LitStr> {
        match &self.0 {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text),
            _ => None,
        }
    }
}

impl From<Expr> for Initial {
    fn from(value: Expr) -> Self {
        Self(value)
    }
}

impl AsRef<Expr> for Initial {
    fn as_ref(&self) -> &Expr {
        &self.0
    }
}

impl From<Expr> for Flag {
    fn from(value: Expr) -> Self {
        Self(value)
    }
}

impl AsRef<Expr> for Flag {
    fn as_ref(&self) -> &Expr {
        &self.0
    }
}
