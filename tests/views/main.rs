//! Views, bases, generic views, templates and URLs: what they answer.

mod attributes;
mod bases;
mod captures;
mod client;
mod conditional;
mod cross_site;
mod dispatch;
mod error;
mod extraction;
mod flowchart;
mod hygiene;
mod inline;
mod layers;
mod logged;
#[path = "../support/logs.rs"]
mod logs;
mod many_arguments;
mod mounting;
mod panics;
mod query;
mod receivers;
mod redirect_view;
#[path = "../support/server.rs"]
mod server;
mod state;
mod static_files;
mod stress;
mod template_view;
mod templates;
mod urls;
mod view_test;
