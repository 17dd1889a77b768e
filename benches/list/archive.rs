//! A million entries: a page of a list of them, and a page of the archive of one of their months.

use axum::Router;
use axum::extract::FromRef;
use cbv::dates::{MonthNumber, Year};
use cbv::prelude::*;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Schema};

pub(crate) mod entry {
    use sea_orm::entity::prelude::*;
    use serde::Serialize;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
    #[sea_orm(table_name = "entry")]
    pub(crate) struct Model {
        #[sea_orm(primary_key)]
        pub(crate) id: i64,
        pub(crate) title: String,
        pub(crate) author: String,
        pub(crate) price: i32,
        pub(crate) published: Date,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

#[derive(ListView)]
#[view(model = entry::Entity, ordering = "-published", paginate_by = 25_u64, template_name = None)]
struct Entries;

/// 600 of them, on 30 days.
#[derive(MonthArchiveView)]
#[view(model = entry::Entity, date_field = "published", paginate_by = 25_u64, template_name = None)]
struct Archive {
    #[view(default = Year::of::<2000>())]
    year: Year,
    #[view(default = MonthNumber::of::<6>())]
    month: MonthNumber,
}

/// 20 a day, from 1890 on.
const FILL: &str = "
    WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 999999)
    INSERT INTO entry (title, author, price, published)
    SELECT printf('Entry %d', n), printf('Author %d of Nowhere', n * 31 % 97), 900 + n * 37 % 4000,
        date('1890-01-01', printf('+%d days', n / 20))
    FROM number";

const INDEX: &str = "CREATE INDEX entry_published ON entry (published)";

pub(crate) async fn fill(database: &DatabaseConnection) -> Result<(), DbErr> {
    let schema = Schema::new(database.get_database_backend());
    database.execute(&schema.create_table_from_entity(entry::Entity)).await?;
    database.execute_unprepared(FILL).await?;
    database.execute_unprepared(INDEX).await.map(drop)
}

pub(crate) fn list(database: DatabaseConnection) -> Router {
    mounted(Router::new().view("/books", Entries::as_view()), database)
}

pub(crate) fn archive(database: DatabaseConnection) -> Router {
    mounted(Router::new().view("/books", Archive::as_view()), database)
}

/// Where neither counts its rows: of a million, that is most of what a page takes.
pub(crate) fn uncounted_list(database: DatabaseConnection) -> Router {
    mounted(Router::new().view("/books", Entries::as_view().count(false)), database)
}

pub(crate) fn uncounted_archive(database: DatabaseConnection) -> Router {
    mounted(Router::new().view("/books", Archive::as_view().count(false)), database)
}

const PAGE: &str = "<ul>{% for entry in object_list %}\
    <li>{{ entry.id }} {{ entry.title }} {{ entry.author }} {{ entry.price }}</li>{% endfor %}</ul>\
    {% if page_obj.has_next %}{{ page_obj.next_page_number }}{% endif %}";

const MONTH: &str = "{% for day in date_list %}<a href=\"{{ day }}\">{{ day }}</a>{% endfor %}\
    {{ previous_month }} {{ next_month }}";

fn mounted(router: Router<App>, database: DatabaseConnection) -> Router {
    let month = format!("{PAGE}{MONTH}");
    let sources = [("entry_list.html", PAGE), ("entry_archive_month.html", &month)];
    let templates = Templates::from_sources(sources).expect("they parse");
    router.with_state(App { templates, database })
}
