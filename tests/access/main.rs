//! Who may: the checks at the entrance of views, the user in handlers and templates, and the test of an object.

mod axum_login;
#[path = "../support/connection.rs"]
mod connection;
mod django;
mod matrix;
mod objects;
mod refusals;
#[path = "../support/tables.rs"]
mod tables;
mod users;
mod watched;
#[path = "../support/ways.rs"]
mod ways;
