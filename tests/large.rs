//! A page of a large table costs what a page of a small one costs.
//!
//! A program of its own, and one test: every byte is counted that is allocated meanwhile. The
//! cache of SQLite is not among them, and has a limit of its own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::FromRef;
use cbv::prelude::*;
use cbv::testing::Client;
use peak_alloc::PeakAlloc;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Schema};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

mod book {
    use sea_orm::entity::prelude::*;
    use serde::Serialize;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
    #[sea_orm(table_name = "book")]
    pub(crate) struct Model {
        #[sea_orm(primary_key)]
        pub(crate) id: i64,
        pub(crate) title: String,
        pub(crate) pages: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

const TEMPLATE: &str = "{% for book in page_obj %}{{ book.title }}, {{ book.pages }} pages\n{% endfor %}\
    {{ page_obj.start_index }} to {{ page_obj.end_index }} of {{ paginator.count }}, page \
    {% for number in page_obj.elided_page_range %}{{ number }} {% endfor %}\
    of {{ paginator.page_range|length }}";

#[derive(ListView)]
#[view(model = book::Entity, ordering = "-id", paginate_by = 25_u64, template_name = None)]
struct Books;

#[derive(Clone, FromRef)]
struct App {
    templates: Templates,
    database: DatabaseConnection,
}

/// A table in a file, which goes when this does.
struct Table(PathBuf);

impl Table {
    async fn of(rows: u32) -> Self {
        let name = format!("large-{}-{rows}.sqlite", std::process::id());
        let table = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        let database = table.connected().await;
        let schema = Schema::new(database.get_database_backend());
        let fast = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF";
        database.execute_unprepared(fast).await.expect("SQLite knows these");
        let create = schema.create_table_from_entity(book::Entity);
        database.execute(&create).await.expect("the table is made");
        let fill = format!(
            "WITH RECURSIVE number(n) AS \
                (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {rows}) \
            INSERT INTO book (title, pages) SELECT printf('Volume %07d', n), 100 + n % 900 \
            FROM number"
        );
        database.execute_unprepared(&fill).await.expect("the rows are put in");
        database.close().await.expect("the connection is closed");
        table
    }

    async fn connected(&self) -> DatabaseConnection {
        let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", self.0.display()));
        options.max_connections(1).sqlx_logging(false);
        Database::connect(options).await.expect("the file can be opened")
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        // A file that stays behind is no reason to fail.
        let _ = std::fs::remove_file(&self.0);
    }
}

fn client(database: DatabaseConnection) -> Client {
    let templates = Templates::from_sources([("book_list.html", TEMPLATE)]).expect("it parses");
    Client::new(Router::new().view("/", Books::as_view()).with_state(App { templates, database }))
}

/// The most bytes that are allocated at one time for an answer, of several answers.
async fn peak(client: &Client, page: &str) -> usize {
    let path = format!("/?page={page}");
    let mut peak = 0;
    for round in 0..5 {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let answer = client.get(&path).await;
        let most = MEMORY.peak_usage();
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.text().matches("Volume").count(), 25, "{}", answer.text());
        // The first opens what stays open, and prepares what stays prepared.
        if round > 0 {
            peak = peak.max(most.saturating_sub(before));
        }
    }
    peak
}

/// Each page as it is asked for in a table of so many rows.
const PAGES: [(&str, &str); 3] = [("1", "1"), ("20", "20000"), ("last", "last")];

#[tokio::test]
async fn a_page_costs_the_same_memory_whatever_the_size_of_the_table() {
    let (small, large) = (Table::of(1_000).await, Table::of(1_000_000).await);
    let of_small = client(small.connected().await);
    let of_large = client(large.connected().await);
    for (page_of_small, page_of_large) in PAGES {
        let few = peak(&of_small, page_of_small).await;
        let many = peak(&of_large, page_of_large).await;
        println!("page {page_of_large}: {few} bytes of 1,000 rows, {many} of 1,000,000");
        assert!(few > 0 && many * 100 <= few * 105, "page {page_of_large}: {many}, not {few}");
    }
    sql(&large).await;
}

/// What is sent has a LIMIT, and an OFFSET.
async fn sql(table: &Table) {
    let statements = Arc::new(Mutex::new(Vec::new()));
    let mut database = table.connected().await;
    let sent = statements.clone();
    database.set_metric_callback(move |info| {
        sent.lock().expect("no panic").push(info.statement.to_string());
    });
    let client = client(database);
    let limits = [" LIMIT 25", " LIMIT 25 OFFSET 499975", " LIMIT 25 OFFSET 999975"];
    for ((_, page), limit) in PAGES.into_iter().zip(limits) {
        client.get(&format!("/?page={page}")).await;
        let sent = std::mem::take(&mut *statements.lock().expect("no panic"));
        let [count, select] = &sent[..] else { panic!("two statements, not {sent:?}") };
        assert!(count.starts_with("SELECT COUNT(*)"), "{count}");
        assert!(select.ends_with(limit), "{select}");
    }
}
