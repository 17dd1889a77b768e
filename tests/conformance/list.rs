//! One view per behaviour: `ListView`.

use axum::extract::State;
use axum::http::header::LAST_MODIFIED;
use axum::response::IntoResponse;
use cbv::Error;
use cbv::pagination::{PageNumber, Paginator};
use cbv::prelude::*;
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, Order, QueryOrder, Select};
use serde::Serialize;

use crate::app::App;
use crate::catalogue::{author, book};

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", template_name = "catalogue/list.txt")]
pub(crate) struct AuthorList;

#[derive(Clone, Serialize)]
pub(crate) struct Named {
    name: &'static str,
}

#[derive(ListView)]
#[view(state = App, items = Named, queryset = Self::both, template_name = "catalogue/list.txt")]
pub(crate) struct DictList;

impl DictList {
    async fn both(&self) -> Result<Vec<Named>, Error> {
        Ok(vec![Named { name: "John" }, Named { name: "Yoko" }])
    }
}

#[derive(ListView)]
#[view(model = author::Entity, ordering = "-name", template_name = "catalogue/list.txt")]
pub(crate) struct AuthorListReversed;

#[derive(ListView)]
#[view(model = author::Entity, ordering = "-slug", template_name = "catalogue/list.txt")]
pub(crate) struct AuthorListBySlug;

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::by_two, template_name = "catalogue/books.txt")]
#[view(context = Self::without_note)]
pub(crate) struct AuthorListByTwo;

impl AuthorListByTwo {
    async fn by_two(&self) -> Result<Select<book::Entity>, Error> {
        let books = book::Entity::find().left_join(author::Entity);
        Ok(books
            .order_by(author::Column::Name, Order::Asc)
            .order_by(book::Column::Pages, Order::Desc))
    }

    async fn without_note(&self, _: &[book::Model], context: Context) -> Result<Context, Error> {
        Ok(context.with("note", ""))
    }
}

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", template_name = "catalogue/list.txt")]
#[view(context_object_name = "people")]
pub(crate) struct AuthorListNamed;

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", template_name = "catalogue/list.txt")]
#[view(paginate_by = 5)]
pub(crate) struct AuthorListPaged;

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", template_name = "catalogue/list.txt")]
#[view(paginate_by = 5, paginate_orphans = 2)]
pub(crate) struct AuthorListOrphans;

#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", template_name = "catalogue/list.txt")]
#[view(paginate_by = 5, page_kwarg = "p")]
pub(crate) struct AuthorListPageKwarg;

#[derive(ListView)]
#[view(model = author::Entity, queryset = nobody, template_name = "catalogue/list.txt")]
pub(crate) struct Empty;

async fn nobody(_: &Empty) -> Result<Select<author::Entity>, Error> {
    Ok(author::Entity::find().filter(author::Column::Id.lt(0)))
}

#[derive(View)]
#[view(base = ListView(template_name = "catalogue/list.txt"))]
pub(crate) struct PaginateByMethod {
    #[view(query, default = 3_u64)]
    per: u64,
}

impl ListView for PaginateByMethod {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find().order_by_asc(author::Column::Name))
    }

    fn paginate_by(&self, _: Option<u64>) -> Option<u64> {
        Some(self.per)
    }
}

/// A paginator of the application's own: it never fails on an odd page number.
#[derive(View)]
#[view(base = ListView(template_name = "catalogue/list.txt", paginate_by = 5))]
pub(crate) struct AuthorListLenient;

impl ListView for AuthorListLenient {
    type Query = Select<author::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(author::Entity::find().order_by_asc(author::Column::Name))
    }

    fn page_number(&self, asked: Option<&str>, paginator: &Paginator) -> Result<PageNumber, Error> {
        let last = i128::from(paginator.num_pages());
        Ok(match self.super_page_number(asked, paginator)? {
            PageNumber::Number(number) => PageNumber::Number(number.clamp(1, last)),
            other => other,
        })
    }
}

/// Dynamic filtering: the queryset depends on the captures.
#[derive(ListView)]
#[view(model = book::Entity, ordering = ["-pubdate", "id"], queryset = Self::of_author)]
#[view(template_name = "catalogue/books.txt", context = Self::with_note)]
pub(crate) struct BooksByAuthor {
    #[view(path)]
    slug: Slug,
}

impl BooksByAuthor {
    async fn of_author(&self) -> Result<Select<book::Entity>, Error> {
        let books = book::Entity::find().inner_join(author::Entity);
        Ok(books.filter(author::Column::Slug.eq(self.slug.as_str())))
    }

    async fn with_note(&self, _: &[book::Model], context: Context) -> Result<Context, Error> {
        Ok(context.with("note", format!("by {}", self.slug)))
    }
}

/// The seed's example: HEAD answers when the newest book appeared, without the list.
#[derive(ListView)]
#[view(state = App, model = book::Entity, ordering = ["-pubdate", "id"])]
#[view(template_name = "catalogue/books.txt", extra_context = [("note", "")])]
pub(crate) struct BookList;

impl BookList {
    #[handler(head)]
    async fn head(
        &self,
        State(database): State<DatabaseConnection>,
    ) -> Result<impl IntoResponse, Error> {
        let newest = self.queryset().await?.one(&database).await?;
        let newest = newest.ok_or_else(|| Error::http404("there is no book"))?;
        let stamp = newest.pubdate.format("%a, %d %b %Y 00:00:00 GMT").to_string();
        Ok([(LAST_MODIFIED, stamp)])
    }
}
