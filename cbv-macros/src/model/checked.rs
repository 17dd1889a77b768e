//! The groups of options of a generic view, as they follow the rules.

use proc_macro2::Ident;
use syn::{Expr, LitStr, Path, Type};

use super::options::{DatePart, Hook, Json};
use super::{GenericView, View};

/// A view with a derive of its own: the view, and an `impl` for each level of the generic view.
pub(crate) struct GenericViewImpl {
    pub(crate) view: View,
    pub(crate) levels: Vec<Level>,
}

/// The `impl` of one generic view.
pub(crate) struct Level {
    pub(crate) of: &'static GenericView,
    /// `None` where an error was reported: stand-ins take the place of what is required.
    pub(crate) items: Option<LevelItems>,
}

/// What its options say.
pub(crate) struct LevelItems {
    pub(crate) hooks: Vec<Hook>,
    pub(crate) groups: Vec<Checked>,
}

/// A group of options that follows the rules. What hooks and attributes say is written alike for all
/// groups; a group without a value here has nothing else.
#[allow(clippy::large_enum_variant, reason = "a view has a handful of them, once")]
pub(crate) enum Checked {
    Template,
    /// With the function of the option `variables`, as the other contexts have it.
    Context(Option<Path>),
    ListContext(Option<Path>),
    DetailContext(Option<Path>),
    FormContext(Option<Path>),
    Names,
    Source(Source),
    Json(Option<Json>),
    Filter(Filter),
    Pages,
    Lookup(Lookup),
    Form(FormType),
    FormSuccessUrl,
    CreateContext(Option<Path>),
    Model(Option<String>),
    ModelForm(Option<Lock>),
    ObjectSuccessUrl(Leads),
    Deletion,
    DeleteSuccessUrl,
    /// Whether there is one.
    SuccessMessage(bool),
    Version,
    Target(Target),
    Dates(DateField),
    /// Whether the view says an order of its own.
    Archive(bool),
    DateList,
    YearRows,
    DateParts(Vec<DatePartField>),
}

/// Where the date of a row is.
pub(crate) enum DateField {
    Column {
        model: Path,
        column: Column,
    },
    /// A field of an item.
    Field {
        item: Type,
        field: Column,
    },
}

/// A field of the view with a part of a date.
pub(crate) struct DatePartField {
    pub(crate) part: DatePart,
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
}

impl Checked {
    /// The model whose columns are named.
    pub(crate) fn model(&self) -> Option<&Path> {
        match self {
            Self::Source(Source::Model { model, .. })
            | Self::Filter(Filter::Columns { model, .. })
            | Self::Lookup(Lookup::Captures { model, .. })
            | Self::Dates(DateField::Column { model, .. })
            | Self::Form(
                FormType::Columns(FormColumns { model, .. })
                | FormType::ClassOfModel { model: Some(model), .. },
            ) => Some(model),
            _ => None,
        }
    }

    /// The columns that are named.
    pub(crate) fn columns(&self) -> Vec<&Column> {
        match self {
            Self::Source(Source::Model { ordering, rows, .. }) => {
                let ordering = ordering.iter().flatten().map(AsRef::as_ref);
                let values = match rows {
                    Rows::Values(columns) => &**columns,
                    Rows::Models | Rows::Related(_) => &[],
                };
                ordering.chain(values).collect()
            }
            Self::Filter(Filter::Columns { search, sort, then, .. }) => {
                let search = search.iter().flatten().map(AsRef::as_ref);
                let sort = sort.iter().flatten();
                search.chain(sort).chain(then.iter().map(AsRef::as_ref)).collect()
            }
            Self::Lookup(Lookup::Captures { slug, .. }) => {
                slug.iter().map(|(_, column)| column).collect()
            }
            Self::Dates(DateField::Column { column, .. }) => vec![column],
            _ => Vec::new(),
        }
    }
}

/// The form of a view.
pub(crate) enum FormType {
    /// A struct that derives `Form`.
    Class(Path),
    /// One for the rows of a model: of this one, where the view names it.
    ClassOfModel { form: Path, model: Option<Path> },
    /// Some columns of a model.
    Columns(FormColumns),
    /// Nothing to fill in.
    Empty,
}

/// The columns of a model that a view writes.
pub(crate) struct FormColumns {
    pub(crate) model: Path,
    /// Those that the user fills in.
    pub(crate) fields: Vec<LitStr>,
    /// The version of the row, which the form posts in a hidden field.
    pub(crate) lock: Option<LitStr>,
    /// Those that the view fills.
    pub(crate) set: Vec<LitStr>,
    pub(crate) makes_row: bool,
}

impl FormColumns {
    /// All of them, those of the form first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &LitStr> {
        self.fields.iter().chain(&self.lock).chain(&self.set)
    }

    /// How many of them the form has.
    pub(crate) fn of_form(&self) -> usize {
        self.fields.len() + usize::from(self.lock.is_some())
    }
}

/// The version of a row, which is compared where the row is saved.
pub(crate) struct Lock {
    pub(crate) column: LitStr,
    /// Where it stands among the columns of `fields`.
    pub(crate) position: Option<usize>,
}

/// Where a view leads that has saved a row.
pub(crate) enum Leads {
    /// Where the option says.
    Configured,
    /// To the page of the row.
    ToObject,
}

/// Where objects come from.
pub(crate) enum Source {
    Model {
        model: Path,
        /// What it is called; `None` where its path does not say it.
        name: Option<String>,
        /// A function that gives the select; all rows without it.
        queryset: Option<Path>,
        ordering: Option<Vec<Order>>,
        rows: Rows,
    },
    Items {
        item: Type,
        queryset: Path,
    },
}

/// What is made of the rows of a model.
pub(crate) enum Rows {
    Models,
    /// Models, with rows of these entities.
    Related(Vec<Expr>),
    /// These columns alone.
    Values(Vec<Column>),
}

/// The columns that readers of a list can search and sort by.
pub(crate) enum Filter {
    Nothing,
    Columns {
        model: Path,
        search: Option<Vec<SearchColumn>>,
        sort: Option<Vec<Column>>,
        /// The order of rows that `sort` leaves equal.
        then: Vec<Order>,
    },
}

/// How one object is found.
#[allow(clippy::large_enum_variant, reason = "a view has one")]
pub(crate) enum Lookup {
    /// By the hook.
    Hook,
    /// By captures of the view: by the key, the slug, or both.
    Captures { model: Path, key: Option<CaptureField>, slug: Option<(CaptureField, Column)> },
}

/// A field with `#[view(path)]`.
#[derive(Clone)]
pub(crate) struct CaptureField {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
}

/// Where a redirect leads.
pub(crate) enum Target {
    /// Where the attributes or the hook say.
    Configured,
    /// To a function of `urls!`, or to the URL that an expression gives.
    To(Expr),
}

/// A column of a model, by its name.
#[derive(Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// Where it was written, with what stands before it.
    pub(crate) literal: LitStr,
}

/// A column, and which way: `-pubdate`.
#[derive(Clone)]
pub(crate) struct Order {
    pub(crate) column: Column,
    pub(crate) is_descending: bool,
}

/// A column in which words are looked for.
#[derive(Clone)]
pub(crate) struct SearchColumn {
    pub(crate) column: Column,
    pub(crate) matched: Match,
}

/// How much of a column a word has to be.
#[derive(Clone, Copy)]
pub(crate) enum Match {
    /// `title`
    Contains,
    /// `^title`
    StartsWith,
    /// `=title`
    Exact,
}

impl AsRef<Column> for Column {
    fn as_ref(&self) -> &Column {
        self
    }
}

impl AsRef<Column> for Order {
    fn as_ref(&self) -> &Column {
        &self.column
    }
}

impl AsRef<Column> for SearchColumn {
    fn as_ref(&self) -> &Column {
        &self.column
    }
}
