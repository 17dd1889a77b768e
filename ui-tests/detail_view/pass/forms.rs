use cbv::DetailView;
use cbv::Error;
use cbv::prelude::*;
use cbv_test_shared::book;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, Select};

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "about.html")]
struct Short {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = book::Entity, slug_field = "title", slug_url_kwarg = "name")]
#[view(pk_url_kwarg = "id", query_pk_and_slug = true, template_name = "about.html")]
struct Both {
    #[view(path)]
    id: i64,
    #[view(path)]
    name: String,
}

#[derive(DetailView)]
#[view(model = book::Entity, queryset = Self::books, lookup = Self::long)]
#[view(context_object_name = "it", content_type = "text/html", extra_context = [("a", 1)])]
#[view(template_name_suffix = "_card", template_name = "about.html", context = Self::more)]
struct Hooks {
    #[view(path)]
    pages: i32,
}

impl Hooks {
    async fn books(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }

    fn long(&self, books: Select<book::Entity>) -> Select<book::Entity> {
        books.filter(book::Column::Pages.eq(self.pages))
    }

    async fn more(&self, _: &book::Model, context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

#[derive(DetailView)]
#[view(items = u8, queryset = Self::numbers, lookup = Self::first, template_name = "about.html")]
struct Items;

impl Items {
    async fn numbers(&self) -> Result<Vec<u8>, Error> {
        Ok(vec![1, 2])
    }

    fn first(&self, mut numbers: Vec<u8>) -> Vec<u8> {
        numbers.truncate(1);
        numbers
    }
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

pub fn main() {
    let _: axum::Router<App> = axum::Router::new()
        .view("/short/{pk}", Short::as_view())
        .view("/both/{id}/{name}", Both::as_view())
        .view("/hooks/{pages}", Hooks::as_view().template_name("about.html"))
        .view("/items", Items::as_view());
}
