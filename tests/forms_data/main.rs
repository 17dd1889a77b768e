//! What was posted: fields and files, read over HTTP by a view that says what it was given; and files that are kept.

mod echo;
mod fields;
mod folder;
mod hostile;
#[allow(dead_code, reason = "the client here goes away")]
#[path = "../support/server.rs"]
mod server;
mod storage;
mod uploads;
