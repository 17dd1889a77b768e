//! The ready-made list.

use cbv_macros::View;
use serde::Serialize;

use super::any_query::AnyQuery;
use crate::error::Error;
use crate::generic::list::ListView;
use crate::generic::objects::ModelName;
use crate::query_set::{NoDatabase, QuerySet};
use crate::templates::Templates;
use crate::view::View;
use crate::view::as_view::AsView;

/// A list, for a table of routes: Django's `ListView.as_view(queryset=..)`.
///
/// ```
/// use axum::Router;
/// use cbv::generic::list;
/// use cbv::prelude::*;
///
/// let templates = Templates::from_sources([("words.html", "{{ object_list|join(', ') }}")])?;
/// let app = Router::new()
///     .view("/words", list(vec!["one", "two", "three"]).template_name("words.html"))
///     .with_state(templates);
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::new(app);
/// assert_eq!(client.get("/words").await.text(), "one, two, three");
/// # });
/// # Ok::<(), cbv::Error>(())
/// ```
///
/// A select of SeaORM's has its database from the state:
/// `list(book::Entity::find()).paginate_by(20)`. Its name is that of its table: without
/// `template_name` it shows `book_list.html`.
#[must_use]
pub fn list<Q>(query: Q) -> AsView<<Q::Database as ReadyMade>::List>
where
    Q: QuerySet<Object: Serialize, Database: ReadyMade>,
{
    ReadyMade::list(AnyQuery::new(query))
}

/// A database with a ready-made list of its own, since it is in a state of its own.
#[diagnostic::on_unimplemented(
    message = "there is no ready-made list for the database `{Self}`",
    label = "derive `ListView` for a struct of your own"
)]
pub trait ReadyMade: Sized {
    /// The view.
    type List: View;

    #[doc(hidden)]
    fn list(query: AnyQuery<Self>) -> AsView<Self::List>;
}

macro_rules! lists {
    ($($(#[$attribute:meta])* $list:ident $(($($option:tt)+))?, of $database:ty;)+) => {$(
        $(#[$attribute])*
        #[derive(Debug, View)]
        #[view(base = ListView, crate = crate $(, $($option)+)?)]
        pub struct $list {
            query: AnyQuery<$database>,
        }

        impl ListView for $list {
            type Query = AnyQuery<$database>;

            async fn queryset(&self) -> Result<Self::Query, Error> {
                Ok(self.query.clone())
            }

            fn model_name(&self) -> ModelName {
                ModelName { app_label: None, name: self.query.model_name() }
            }

            fn column_names(&self) -> Option<Vec<&'static str>> {
                self.query.column_names()
            }
        }

        impl ReadyMade for $database {
            type List = $list;

            fn list(query: AnyQuery<Self>) -> AsView<$list> {
                $list::as_view(query)
            }
        }
    )+};
}

lists! {
    /// The ready-made list of objects that are at hand: [`list`] makes one.
    List(state = Templates), of NoDatabase;
}

#[cfg(feature = "sea-orm")]
lists! {
    /// The ready-made list of a select of SeaORM's: [`list`] makes one.
    DatabaseList, of sea_orm::DatabaseConnection;
}
