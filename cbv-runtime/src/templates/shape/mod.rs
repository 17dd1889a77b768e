//! What templates see of a type, as a constant. The derive of a view holds the uses of its template
//! against it: `{{ book.titel }}` does not compile.
//!
//! A [`Shape`] is data: names, and the shape of each. [`TemplateFields`] leads from a type to its
//! shape, [`mistakes`] walks along a template's uses, and `report` words what is wrong.

mod check;
mod closest;
mod declared;
mod depth;
mod given;
mod names;
mod own;
#[cfg(feature = "sea-orm")]
mod relations;
mod report;
mod values;

pub use check::{Fetched, Mistake, Mistakes, Why, mistakes};
pub use declared::{__CbvContextVariables, ContextVariables, at_the_root};
pub use depth::{
    AnyShape, Depth, HasShape, ListShape, MapShape, Probe, S, TemplateFields, Unknown, Z,
};
pub use given::{given_by, given_by_detail, given_by_list};
pub use names::model_name;
pub use own::{
    ANY_FORM, EMPTY_FORM, FORM, FORM_FIELD, FORM_OWN, MESSAGES, OBJECT_NAMES, PAGE_FIELDS,
    PAGINATOR, REQUEST, SORTING,
};
#[cfg(feature = "sea-orm")]
pub use relations::Related;
pub use report::{Report, check, report};
pub use values::{DATE, DATES};

use cbv_syntax::templates::flow::hash;

/// What templates see of a value.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// How messages call it: `book`.
    pub name: &'static str,
    /// The path of the type, where it is told from others by it.
    pub path: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its attributes.
    pub fields: &'static [Field],
    /// Some of the fields are those of a value that is flattened.
    pub flattens: bool,
    /// What a template can call behind a dot.
    pub methods: Methods,
    /// What messages say to write instead of an attribute, where it has none.
    pub instead: &'static str,
}

/// What a value is.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Nothing is known of it: no use of it is a mistake.
    Unknown,
    /// A text, a number: it has no attributes.
    Scalar,
    /// It has its fields and no others.
    Struct,
    /// A sequence of such values. It may have fields as well.
    List(&'static Shape),
    /// Entries of any name, each such a value.
    Map(&'static Shape),
}

/// What a template can call behind a dot.
#[derive(Debug, Clone, Copy)]
pub enum Methods {
    /// These.
    Named(&'static [&'static str]),
    /// Each field.
    Fields,
}

/// An attribute.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name, as it is serialized.
    pub name: &'static str,
    /// The hash of the name, which is cheaper to compare while a crate compiles.
    pub hash: u64,
    /// What it is.
    pub shape: &'static Shape,
    /// What kind of field it is.
    pub kind: FieldKind,
}

/// Kinds of fields.
#[derive(Debug, Clone, Copy)]
pub enum FieldKind {
    /// A value.
    Plain,
    /// Its fields are those of the whole.
    Flattened,
    /// Rows of another model, which a view fetches that names its entity in `related`: this one.
    Relation(&'static str),
    /// The objects of a view.
    Objects,
}

impl Field {
    /// An attribute.
    #[must_use]
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self { name, hash: hash(name), shape, kind: FieldKind::Plain }
    }
}

impl Shape {
    /// Nothing is known of it.
    pub const ANY: Self = Self {
        name: "value",
        path: "",
        kind: Kind::Unknown,
        fields: &[],
        flattens: false,
        methods: Methods::Named(&[]),
        instead: "",
    };
    /// Without fields yet.
    pub const STRUCT: Self =
        Self { kind: Kind::Struct, methods: Methods::Named(MAP_METHODS), ..Self::ANY };
    /// A text.
    pub const TEXT: Self = Self {
        name: "text",
        kind: Kind::Scalar,
        methods: Methods::Named(TEXT_METHODS),
        ..Self::ANY
    };
    /// A number.
    pub const NUMBER: Self = Self { name: "number", kind: Kind::Scalar, ..Self::ANY };
    /// `true` or `false`.
    pub const BOOL: Self = Self { name: "boolean", ..Self::NUMBER };

    /// A list.
    #[must_use]
    pub const fn list(item: &'static Self) -> Self {
        let methods = Methods::Named(LIST_METHODS);
        Self { name: "list", kind: Kind::List(item), methods, ..Self::ANY }
    }

    /// A page of a list.
    #[must_use]
    pub const fn page(item: &'static Self) -> Self {
        let methods = Methods::Named(PAGE_METHODS);
        Self { name: "page", kind: Kind::List(item), fields: PAGE_FIELDS, methods, ..Self::ANY }
    }

    /// Entries of any name.
    #[must_use]
    pub const fn map(value: &'static Self) -> Self {
        Self { name: "map", kind: Kind::Map(value), ..Self::STRUCT }
    }

    /// The shape of one of its fields.
    #[must_use]
    pub const fn field(&'static self, name: &str) -> &'static Self {
        match check::find(self, hash(name)) {
            check::Found::Field(field) => field.shape,
            _ => &Self::ANY,
        }
    }
}

/// Of MiniJinja's companion, as Python has them.
const MAP_METHODS: &[&str] = &["get", "items", "keys", "values"];
const LIST_METHODS: &[&str] = &["count"];
const PAGE_METHODS: &[&str] = &["count", "url"];
const TEXT_METHODS: &[&str] = &[
    "capitalize",
    "count",
    "endswith",
    "find",
    "format",
    "isalnum",
    "isalpha",
    "isascii",
    "isdigit",
    "islower",
    "isnumeric",
    "isspace",
    "isupper",
    "join",
    "lower",
    "lstrip",
    "replace",
    "rfind",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "title",
    "upper",
];

#[cfg(test)]
mod tests;
