//! The example `bookshop`, over HTTP: on an SQLite file, or on the PostgreSQL that
//! `CBV_TEST_POSTGRES` holds the URL of.

#[path = "../../examples/bookshop/accounts/mod.rs"]
#[allow(dead_code)]
mod accounts;
#[path = "../../examples/bookshop/app.rs"]
mod app;
#[path = "../../examples/bookshop/catalogue/mod.rs"]
mod catalogue;
#[path = "../../examples/bookshop/database.rs"]
#[allow(dead_code)]
mod database;
#[path = "../../examples/bookshop/filters.rs"]
mod filters;
#[path = "../../examples/bookshop/forms/mod.rs"]
mod forms;
#[path = "../../examples/bookshop/models/mod.rs"]
#[allow(dead_code)]
mod models;
#[path = "../../examples/bookshop/secret.rs"]
mod secret;
#[path = "../../examples/bookshop/urls.rs"]
mod urls;
#[path = "../../examples/bookshop/views/mod.rs"]
mod views;
#[path = "../../examples/bookshop/visitor.rs"]
mod visitor;

mod archive;
#[path = "../browser/axe.rs"]
mod axe;
mod browser;
mod catalogue_form;
#[path = "../../examples/bookshop/command.rs"]
mod command;
#[path = "../browser/driver.rs"]
mod driver;
mod edit;
mod hostile;
mod list;
mod login;
mod pages;
mod parts;
mod queries;
#[path = "../support/scratch.rs"]
mod scratch;
#[path = "../support/server.rs"]
#[allow(dead_code)]
mod server;
mod shop;
mod staff;
mod stock;
#[path = "../support/tables.rs"]
#[allow(dead_code)]
mod tables;
mod unchanged;
