//! Who reads books, by their names: in SeaORM's expanded format, with a key that is a text.

use std::fmt;

use sea_orm::entity::prelude::*;

use super::{book, book_reader};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reader")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) name: String,
}

impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Related<Entity> for book::Entity {
    fn to() -> RelationDef {
        book_reader::Relation::Reader.def()
    }

    fn via() -> Option<RelationDef> {
        Some(book_reader::Relation::Book.def().rev())
    }
}
