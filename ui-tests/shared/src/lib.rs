//! What the cases share: entities, forms and users. A case that is compiled has them from here.

pub mod book;
pub mod bookshelf;
pub mod contact;
pub mod essay;
pub mod library;
pub mod novel;
pub mod shelf;
pub mod tagged;
pub mod talk;
pub mod users;
