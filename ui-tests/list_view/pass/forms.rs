use cbv::Error;
use cbv::ListView;
use cbv::prelude::*;
use cbv_test_shared::book;
use sea_orm::{DatabaseConnection, EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
struct Short;

#[derive(ListView)]
#[view(model = book::Entity, ordering = ["-pages", "title"], queryset = Self::books)]
#[view(template_name_suffix = "_list", content_type = "text/html", extra_context = [("a", 1)])]
#[view(context_object_name = "books", paginate_by = 20, paginate_orphans = 2, page_kwarg = "p")]
#[view(allow_empty = false, template_name = "about.html", context = Self::more)]
struct Full;

impl Full {
    async fn books(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }

    async fn more(&self, _: &[book::Model], context: Context) -> Result<Context, Error> {
        Ok(context)
    }
}

#[derive(ListView)]
#[view(items = u8, queryset = numbers, template_name = "about.html", allow_empty)]
struct Items;

async fn numbers(_: &Items) -> Result<Vec<u8>, Error> {
    Ok(vec![1, 2])
}

#[derive(View)]
#[view(base = ListView(template_name = "about.html", paginate_by = 5))]
struct Long;

impl ListView for Long {
    type Query = Vec<&'static str>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(vec!["a"])
    }
}

#[derive(Clone, axum::extract::FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

pub fn main() {
    let _: axum::Router<App> = axum::Router::new()
        .view("/short", Short::as_view().paginate_by(5))
        .view("/full", Full::as_view())
        .view("/items", Items::as_view())
        .view("/long", Long::as_view());
}
