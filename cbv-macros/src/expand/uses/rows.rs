//! The objects of a view, and the rows that it fetches with them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, Path};

use super::key;
use crate::model::View;
use crate::model::checked::{Rows, Source};

/// The entities whose rows are fetched, and those of rows behind them.
#[derive(Default)]
pub(super) struct Fetched {
    pub(super) rows: Vec<Path>,
    pub(super) behind: Vec<(Path, Path)>,
}

/// The objects of a view.
pub(super) struct Objects {
    /// Their type.
    pub(super) ty: TokenStream,
    /// What the model is called.
    pub(super) name: Option<String>,
    /// The columns that each has, where it has no others.
    pub(super) columns: Option<Vec<String>>,
    /// `None` where it is not known.
    pub(super) fetched: Option<Fetched>,
    /// The entity has relations that the objects have not.
    pub(super) has_whole: bool,
    /// Tells them from those of other views.
    pub(super) key: String,
}

impl Objects {
    pub(super) fn of(source: &Source, view: &View) -> Self {
        let krate = &view.krate;
        match source {
            Source::Items { item, .. } => Self {
                ty: quote!(#item),
                name: None,
                columns: None,
                fetched: None,
                has_whole: false,
                key: key(item),
            },
            Source::Model { model, name, rows, .. } => {
                let entity = quote!(<__CbvEntity as #krate::__private::sea_orm::EntityTrait>);
                let (ty, columns, fetched) = match rows {
                    Rows::Models => (quote!(#entity::Model), None, Some(Fetched::default())),
                    Rows::Related(related) => (quote!(#entity::ModelEx), None, paths(related)),
                    Rows::Values(columns) => {
                        let names = columns.iter().map(|column| column.literal.value()).collect();
                        (quote!(#entity::Model), Some(names), None)
                    }
                };
                let of_rows = match rows {
                    Rows::Models => String::new(),
                    Rows::Related(related) => related.iter().map(key).collect(),
                    Rows::Values(_) => view.ident.to_string(),
                };
                Self {
                    ty,
                    name: name.clone(),
                    columns,
                    fetched,
                    has_whole: matches!(rows, Rows::Models),
                    key: format!("{} {of_rows}", key(model)),
                }
            }
        }
    }

    /// Of a view that says in code what they are.
    pub(super) fn of_query(ty: TokenStream, view: &View) -> Self {
        let key = view.ident.to_string();
        Self { ty, name: None, columns: None, fetched: None, has_whole: false, key }
    }
}

/// `[author::Entity, (tag::Entity, kind::Entity)]`
fn paths(related: &[Expr]) -> Option<Fetched> {
    let (mut rows, mut behind) = (Vec::new(), Vec::new());
    for each in related {
        match each {
            Expr::Tuple(tuple) => {
                let mut paths = tuple.elems.iter().map(path);
                let first = paths.next()??;
                for other in paths {
                    behind.push((first.clone(), other?));
                }
                rows.push(first);
            }
            each => rows.push(path(each)?),
        }
    }
    Some(Fetched { rows, behind })
}

fn path(each: &Expr) -> Option<Path> {
    match each {
        Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
        Expr::Group(group) => path(&group.expr),
        Expr::Paren(group) => path(&group.expr),
        _ => None,
    }
}
