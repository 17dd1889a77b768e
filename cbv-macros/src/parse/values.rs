//! The values of options, each read in its own form.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{
    Expr, ExprLit, ExprPath, ExprUnary, Lit, LitBool, LitStr, Path, Token, Type, UnOp, parse_quote,
};

use super::options::{flag, value};
use crate::model::options::{
    ColumnName, ColumnNames, Entity, Flag, Given, Initial, Json, LastModifiedOption, OptionForm,
    OptionSpec, ReadOption, Related, TagOption,
};
use crate::model::raw_name;

impl<T: OptionForm> ReadOption for Given<T> {
    fn read(&mut self, spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        let read = T::read(spec, name, input);
        if self.is_given() {
            return Err(syn::Error::new(name.span(), format!("`{name}` is given twice")));
        }
        match read {
            Ok(value) => {
                *self = Self::Value(name.clone(), value);
                Ok(())
            }
            Err(error) => {
                self.refuse(name);
                Err(error)
            }
        }
    }

    fn refuse(&mut self, name: &Ident) {
        *self = Self::Refused(name.clone());
    }
}

impl OptionForm for Initial {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        value::<Expr>(name, input, spec.example).map(Self::from)
    }
}

impl OptionForm for Flag {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![=]) {
            return value::<Expr>(name, input, spec.example).map(Self::from);
        }
        flag(name, input)?;
        let set: Expr = parse_quote!(true);
        Ok(Self::from(set))
    }
}

/// `json`, or `json = BookJson`.
impl OptionForm for Json {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(Token![=]) {
            return flag(name, input).map(|()| Self::Objects);
        }
        match value(name, input, spec.example)? {
            Expr::Path(ExprPath { qself: None, path, .. }) => Ok(Self::Struct(path)),
            other => {
                let example = spec.example;
                let message = format!("write `{name}`, or name a struct: `{name} = {example}`");
                Err(syn::Error::new_spanned(other, message))
            }
        }
    }
}

/// A function, by its path.
impl OptionForm for Path {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        match ungrouped(value(name, input, spec.example)?) {
            Expr::Path(ExprPath { qself: None, path, .. }) => Ok(path),
            other => {
                let message =
                    format!("`{name}` names a function: write `{name} = {}`", spec.example);
                Err(syn::Error::new_spanned(other, message))
            }
        }
    }
}

/// What a `macro_rules!` hands on stands in an invisible group.
pub(super) fn ungrouped(value: Expr) -> Expr {
    match value {
        Expr::Group(group) => ungrouped(*group.expr),
        value => value,
    }
}

impl OptionForm for Expr {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        value(name, input, spec.example)
    }
}

impl OptionForm for Type {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        value(name, input, spec.example)
    }
}

/// `model = book::Entity`, and not its name as a text (Django: `AttributeError`).
impl OptionForm for Entity {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        entity(name, input, spec.example).map(Self)
    }
}

pub(super) fn entity(name: &Ident, input: ParseStream<'_>, example: &str) -> syn::Result<Path> {
    match ungrouped(value(name, input, example)?) {
        Expr::Path(ExprPath { qself: None, path, .. }) => match beside_the_entity(&path) {
            Some((other, entity)) => {
                let message = format!("`{other}` is no entity: write `{name} = {entity}`");
                Err(syn::Error::new_spanned(path, message))
            }
            None => Ok(path),
        },
        other => {
            let message = format!("`{name}` is an entity of SeaORM: write `{name} = {example}`");
            Err(syn::Error::new_spanned(other, message))
        }
    }
}

/// `book::Model`, and the entity that SeaORM puts beside it. The compiler would miss the entity
/// wherever it is asked for something.
fn beside_the_entity(path: &Path) -> Option<(String, String)> {
    const OTHERS: [&str; 5] = ["Model", "ModelEx", "ActiveModel", "ActiveModelEx", "Column"];
    let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let (last, modules) = names.split_last()?;
    let modules: String = modules.iter().flat_map(|module| [module.as_str(), "::"]).collect();
    OTHERS
        .contains(&last.as_str())
        .then(|| (format!("{modules}{last}"), format!("{modules}Entity")))
}

impl OptionForm for LitStr {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given: Expr = value(name, input, spec.example)?;
        text(&given).ok_or_else(|| {
            let message = format!("`{name}` is a text: write `{name} = {}`", spec.example);
            syn::Error::new_spanned(&given, message)
        })
    }
}

impl OptionForm for LitBool {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        match value(name, input, spec.example)? {
            Expr::Lit(ExprLit { lit: Lit::Bool(given), .. }) => Ok(given),
            other => {
                let message = format!("`{name}` is `true` or `false`");
                Err(syn::Error::new_spanned(other, message))
            }
        }
    }
}

impl OptionForm for ColumnName {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given: Expr = value(name, input, spec.example)?;
        let literal = text(&given).ok_or_else(|| no_columns(spec, name, &given))?;
        Ok(Self { literal, example: spec.example })
    }
}

impl OptionForm for ColumnNames {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given: Expr = value(name, input, spec.example)?;
        let literals = match &given {
            Expr::Array(array) => array.elems.iter().map(text).collect(),
            other => text(other).map(|text| vec![text]),
        };
        let literals = literals.ok_or_else(|| no_columns(spec, name, &given))?;
        Ok(Self { literals, value: given, example: spec.example })
    }
}

/// `etag = "version"`, `etag = ["id", "version"]`, `etag = Self::etag`
impl OptionForm for TagOption {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given = ungrouped(value(name, input, spec.example)?);
        let literals = match &given {
            Expr::Path(ExprPath { qself: None, path, .. }) => {
                return function(name, path).map(Self::Function);
            }
            Expr::Array(array) => array.elems.iter().map(text).collect(),
            other => text(other).map(|text| vec![text]),
        };
        match literals {
            Some(literals) => Ok(Self::Columns { literals, value: given }),
            None => Err(column_or_function(name, &given, "[\"id\", \"version\"]")),
        }
    }
}

/// `last_modified = "updated"`, `last_modified = Self::last_modified`
impl OptionForm for LastModifiedOption {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given = ungrouped(value(name, input, spec.example)?);
        match &given {
            Expr::Path(ExprPath { qself: None, path, .. }) => {
                function(name, path).map(Self::Function)
            }
            other => match text(other) {
                Some(column) => Ok(Self::Column(column)),
                None => Err(column_or_function(name, other, spec.example)),
            },
        }
    }
}

/// `last_modified = updated` is a column without its quotes.
fn function(name: &Ident, path: &Path) -> syn::Result<Path> {
    match path.get_ident() {
        Some(column) if column != name => {
            let column = raw_name(column);
            let message = format!(
                "columns are named by texts, and functions of the view by paths: write `\"{column}\"`, or `Self::{column}`"
            );
            Err(syn::Error::new_spanned(path, message))
        }
        _ => Ok(path.clone()),
    }
}

fn column_or_function(name: &Ident, given: &Expr, columns: &str) -> syn::Error {
    let message = format!(
        "`{name}` names columns, or a function: write `{name} = {columns}`, or `{name} = Self::{name}`"
    );
    syn::Error::new_spanned(given, message)
}

/// `ordering = title` is what the compiler shows for a misspelled column: the quotes are missing.
fn no_columns(spec: &OptionSpec, name: &Ident, given: &Expr) -> syn::Error {
    let several = match given {
        Expr::Array(array) => array.elems.iter().collect(),
        one => vec![one],
    };
    if let Some((value, column)) = several.into_iter().find_map(|value| Some((value, bare(value)?)))
    {
        let message = format!("columns are named by texts: write `\"{column}\"`");
        return syn::Error::new_spanned(value, message);
    }
    let message = format!("columns are named by texts: write `{name} = {}`", spec.example);
    syn::Error::new_spanned(given, message)
}

/// A text, which a `macro_rules!` may have handed on.
pub(crate) fn text(value: &Expr) -> Option<LitStr> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.clone()),
        Expr::Group(group) => text(&group.expr),
        _ => None,
    }
}

/// `title`, `-pubdate`
fn bare(value: &Expr) -> Option<String> {
    match value {
        Expr::Path(value) => value.path.get_ident().map(raw_name),
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => {
            bare(expr).map(|name| format!("-{name}"))
        }
        _ => None,
    }
}

/// `related = [author::Entity, (review::Entity, reader::Entity)]`, or one of them alone.
impl OptionForm for Related {
    fn read(spec: &OptionSpec, name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let given = value(name, input, spec.example)?;
        let entities: Vec<Expr> = match &given {
            Expr::Array(array) => array.elems.iter().cloned().collect(),
            one => vec![one.clone()],
        };
        if !entities.is_empty() && entities.iter().all(is_related) {
            return Ok(Self(entities));
        }
        let example = spec.example;
        let message = format!(
            "`{name}` names entities: write `{name} = {example}`, or a pair for what is related to that: `(author::Entity, country::Entity)`"
        );
        Err(syn::Error::new_spanned(given, message))
    }
}

fn is_related(value: &Expr) -> bool {
    let is_path = |value: &Expr| matches!(value, Expr::Path(_));
    match value {
        Expr::Tuple(pair) => pair.elems.len() == 2 && pair.elems.iter().all(is_path),
        value => is_path(value),
    }
}
