//! The ready-made details.

use std::fmt;
use std::sync::Arc;

use cbv_macros::View;
use sea_orm::{DatabaseConnection, EntityTrait};
use serde::Serialize;

use super::any_query::AnyQuery;
use crate::error::Error;
use crate::extract::converter::{Converter, Slug};
use crate::generic::detail::DetailView;
use crate::generic::objects::ModelName;
use crate::query_set::{Lookup, Selection};
use crate::view::as_view::AsView;

/// One object by its key, for a table of routes: Django's `DetailView.as_view(queryset=..)`.
///
/// The key is the capture `{pk}`. What is no key is 404. Without `template_name` its template is
/// named after the table, `author_detail.html`.
///
/// ```no_run
/// # mod author {
/// #     use sea_orm::entity::prelude::*;
/// #     #[sea_orm::model]
/// #     #[derive(Clone, Debug, serde::Serialize, DeriveEntityModel)]
/// #     #[sea_orm(table_name = "author")]
/// #     pub struct Model {
/// #         #[sea_orm(primary_key)]
/// #         pub id: i64,
/// #         pub slug: String,
/// #     }
/// #     impl ActiveModelBehavior for ActiveModel {}
/// # }
/// use axum::extract::FromRef;
/// use cbv::generic::{detail, detail_by_slug, list};
/// use cbv::prelude::*;
/// use sea_orm::{DatabaseConnection, EntityTrait};
///
/// #[derive(Clone, FromRef)]
/// struct App {
///     templates: Templates,
///     database: DatabaseConnection,
/// }
///
/// urls! {
///     mod urls: App {
///         "/authors/" => list(author::Entity::find()).paginate_by(20), name = authors;
///         "/author/{pk}/" => detail(author::Entity::find()).template_name("cbv/detail.html"),
///             name = author;
///         "/by/{slug: Slug}/" => detail_by_slug(author::Entity::find(), author::Column::Slug);
///     }
/// }
/// # fn main() {}
/// ```
#[must_use]
pub fn detail<Q>(query: Q) -> AsView<Detail>
where
    Q: Selection<Row: Serialize> + Lookup<Key: Converter>,
{
    let by_key = |query: Q, text: &str| Some(query.with_key(Q::Key::from_url(text)?));
    Detail::as_view(AnyLookup::new(query, by_key))
}

/// One object by a column, for a table of routes: Django's
/// `DetailView.as_view(queryset=.., slug_field=..)`.
///
/// The value is the capture `{slug: Slug}`.
#[must_use]
pub fn detail_by_slug<Q>(
    query: Q,
    slug_field: <Q::Entity as EntityTrait>::Column,
) -> AsView<DetailBySlug>
where
    Q: Selection<Row: Serialize>,
    <Q::Entity as EntityTrait>::Column: Send + Sync + 'static,
{
    let by_slug = move |query: Q, slug: &str| Some(query.with_slug(slug_field, slug));
    DetailBySlug::as_view(AnyLookup::new(query, by_slug))
}

/// How the text of a capture leads to an object.
#[derive(Clone)]
pub struct AnyLookup {
    all: AnyQuery<DatabaseConnection>,
    find: Arc<Find>,
}

type Find = dyn Fn(&str) -> Option<AnyQuery<DatabaseConnection>> + Send + Sync;

impl AnyLookup {
    fn new<Q: Selection<Row: Serialize>>(
        query: Q,
        find: impl Fn(Q, &str) -> Option<Q> + Send + Sync + 'static,
    ) -> Self {
        let all = AnyQuery::new(query.clone());
        Self { all, find: Arc::new(move |text| find(query.clone(), text).map(AnyQuery::new)) }
    }

    fn find(&self, text: &str) -> Result<AnyQuery<DatabaseConnection>, Error> {
        (self.find)(text).ok_or_else(|| Error::http404("the capture is not the key of an object"))
    }

    fn model_name(&self) -> ModelName {
        ModelName { app_label: None, name: self.all.model_name() }
    }
}

impl fmt::Debug for AnyLookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyLookup").field("all", &self.all).finish_non_exhaustive()
    }
}

macro_rules! details {
    ($($(#[$attribute:meta])* $detail:ident by $capture:ident: $type:ty;)+) => {$(
        $(#[$attribute])*
        #[derive(Debug, View)]
        #[view(base = DetailView, crate = crate)]
        pub struct $detail {
            lookup: AnyLookup,
            #[view(path)]
            $capture: $type,
        }

        impl DetailView for $detail {
            type Query = AnyQuery<DatabaseConnection>;

            async fn queryset(&self) -> Result<Self::Query, Error> {
                self.lookup.find(&self.$capture)
            }

            fn lookup(&self, query: Self::Query) -> Self::Query {
                query
            }

            fn model_name(&self) -> ModelName {
                self.lookup.model_name()
            }

            fn column_names(&self) -> Option<Vec<&'static str>> {
                self.lookup.all.column_names()
            }
        }
    )+};
}

details! {
    /// The ready-made detail by a key: [`detail`] makes one.
    Detail by pk: String;
    /// The ready-made detail by a slug: [`detail_by_slug`] makes one.
    DetailBySlug by slug: Slug;
}
