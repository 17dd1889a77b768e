//! The models of the catalogue, and a database with the rows of the fixture.

pub(crate) mod artist;
pub(crate) mod author;
pub(crate) mod book;
mod database;
mod script;
pub(crate) mod signing;

pub(crate) use database::database;
