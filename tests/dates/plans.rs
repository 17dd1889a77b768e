//! An archive takes steps of an index: its rows, its dates and its neighbours never look at the rows between,
//! as the plans of its own statements say.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::django::{BookArchive, BookDay, BookMonth, BookWeek, BookYear};
use crate::{App, page};

/// So many rows: 60 a day, for 45 years.
const ROWS: u32 = 1_000_000;

async fn fill(database: &DatabaseConnection) {
    let (series, day) = match database.get_database_backend() {
        DbBackend::Postgres => (
            format!("SELECT n FROM generate_series(0, {ROWS} - 1) AS series(n)"),
            "date '1960-01-01' + n / 60",
        ),
        _ => (
            format!(
                "WITH RECURSIVE series(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM series WHERE n < {ROWS} - 1) SELECT n FROM series"
            ),
            "date('1960-01-01', '+' || (n / 60) || ' days')",
        ),
    };
    let rows = format!(
        "INSERT INTO book (name, slug, pubdate) SELECT 'n', 's', {day} FROM ({series}) AS numbers"
    );
    database.execute_unprepared(&rows).await.expect("the rows are made");
    let index = "CREATE INDEX book_pubdate ON book (pubdate)";
    database.execute_unprepared(index).await.expect("the index is made");
    database.execute_unprepared("ANALYZE book").await.expect("it is looked at");
}

/// What a database says of how it answers a statement.
async fn plan(database: &DatabaseConnection, statement: &Statement) -> Vec<String> {
    let backend = database.get_database_backend();
    let (explain, column) = match backend {
        DbBackend::Postgres => ("EXPLAIN", 0),
        _ => ("EXPLAIN QUERY PLAN", 3),
    };
    let sql = format!("{explain} {}", statement.sql);
    let explain = Statement { sql, ..statement.clone() };
    let rows = database.query_all_raw(explain).await.expect("it is a statement");
    rows.iter().map(|row| row.try_get_by_index(column).expect("a text")).collect()
}

/// Whether each look at the table is one by the index over its dates.
fn is_by_index(plan: &[String]) -> bool {
    // SQLite: `SEARCH book USING INDEX ..`, `SCAN book ..`; PostgreSQL: `Index Scan using .. on book`.
    let looks = |line: &&String| line.contains("book") || line.contains("Scan");
    let by_index = |line: &String| {
        line.contains("book_pubdate") && !line.contains("SCAN") && !line.contains("Seq Scan")
    };
    let looks: Vec<_> = plan.iter().filter(looks).collect();
    !looks.is_empty() && looks.into_iter().all(by_index)
}

fn routes() -> Router<App> {
    Router::new()
        .view("/", BookArchive::as_view().paginate_by(20).count(false))
        .view("/{year}/", BookYear::as_view())
        .view("/{year}/objects/", BookYear::as_view().make_object_list(true).paginate_by(20))
        .view("/{year}/month/{month}/", BookMonth::as_view().paginate_by(20))
        .view("/{year}/week/{week}/", BookWeek::as_view().paginate_by(20))
        .view("/{year}/day/{month}/{day}/", BookDay::as_view().paginate_by(20))
}

#[tokio::test]
async fn an_archive_takes_steps_of_an_index() {
    let mut app = App::new().await;
    fill(&app.database).await;
    let plain = app.database.clone();
    let asked: Arc<Mutex<Vec<Statement>>> = Arc::default();
    let record = asked.clone();
    app.database.set_metric_callback(move |info| {
        record.lock().expect("no panic").push(info.statement.clone());
    });
    let client = Client::new(routes().with_state(app));
    let mut asked_for = Vec::new();
    for path in
        ["/", "/1999/", "/1999/objects/", "/1999/month/oct/", "/1999/week/40/", "/1999/day/oct/1/"]
    {
        let began = Instant::now();
        page(&client, path).await;
        let took = began.elapsed();
        assert!(took < Duration::from_secs(2), "{path} took {took:?}");
        let statements = std::mem::take(&mut *asked.lock().expect("no panic"));
        assert!(statements.len() <= 5, "{path}: {}", statements.len());
        for statement in &statements {
            let looked = plan(&plain, statement).await;
            assert!(is_by_index(&looked), "{path}: {}\n{looked:#?}", statement.sql);
        }
        asked_for.extend(statements);
    }
    // Without the index, none of them is answered by it.
    plain.execute_unprepared("DROP INDEX book_pubdate").await.expect("it is dropped");
    for statement in &asked_for {
        assert!(!is_by_index(&plan(&plain, statement).await), "{}", statement.sql);
    }
}
