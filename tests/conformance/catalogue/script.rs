//! The tables and the rows of the fixture, as SQL that is executed at once.

use std::sync::OnceLock;

use chrono::DateTime;
use sea_orm::{DbBackend, EntityTrait, Schema};
use serde_json::{Map, Value};

use super::{artist, author, book, signing};

/// The script for this kind of database, of which a run has one.
pub(super) fn of(backend: DbBackend) -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let fixture: Map<String, Value> =
            serde_json::from_str(include_str!("../fixture.json")).expect("the fixture is JSON");
        [
            table(author::Entity, backend, &fixture),
            table(book::Entity, backend, &fixture),
            table(signing::Entity, backend, &fixture),
            table(artist::Entity, backend, &fixture),
        ]
        .concat()
    })
}

fn table<E: EntityTrait>(entity: E, backend: DbBackend, fixture: &Map<String, Value>) -> String {
    let create = backend.build(&Schema::new(backend).create_table_from_entity(entity));
    let name = entity.table_name();
    let rows = fixture[name].as_array().expect("an array of rows");
    let insert = insert(name, rows);
    let sequence = if backend == DbBackend::Postgres { set_sequence(name) } else { String::new() };
    format!("{create};\n{insert}{sequence}")
}

/// Rows that bring their ids leave PostgreSQL's sequence where it was.
fn set_sequence(table: &str) -> String {
    format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table};\n")
}

/// One statement for all rows: they name the same columns.
fn insert(table: &str, rows: &[Value]) -> String {
    let rows: Vec<_> = rows.iter().map(|row| row.as_object().expect("a row")).collect();
    let columns: Vec<_> = rows[0].keys().map(String::as_str).collect();
    let values: Vec<_> = rows
        .iter()
        .map(|row| columns.iter().map(|column| literal(&row[*column])).collect::<Vec<_>>())
        .map(|values| format!("({})", values.join(", ")))
        .collect();
    format!("INSERT INTO {table} ({}) VALUES\n{};\n", columns.join(", "), values.join(",\n"))
}

fn literal(value: &Value) -> String {
    let Value::String(text) = value else { return value.to_string() };
    // SQLite compares moments as texts, so they are written as SeaORM writes them: without `Z`.
    let text =
        DateTime::parse_from_rfc3339(text).map_or(text.clone(), |moment| moment.to_rfc3339());
    format!("'{}'", text.replace('\'', "''"))
}
