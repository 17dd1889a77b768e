//! The shop, over HTTP: on an SQLite file, or on the PostgreSQL that `CBV_TEST_POSTGRES` holds the URL of.

mod archive;
#[path = "../../../tests/browser/axe.rs"]
mod axe;
mod browser;
mod catalogue_form;
#[path = "../../../tests/browser/driver.rs"]
mod driver;
mod edit;
mod hostile;
mod list;
mod login;
mod pages;
mod parts;
mod queries;
#[path = "../../../tests/support/scratch.rs"]
mod scratch;
#[path = "../../../tests/support/server.rs"]
#[allow(dead_code)]
mod server;
mod shop;
mod staff;
mod stock;
#[path = "../../../tests/support/tables.rs"]
#[allow(dead_code)]
mod tables;
mod unchanged;
