use cbv::ModelFields;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "book")]
#[form(label = "Book")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[form(lable = "Title")]
    pub title: String,
    #[form(editable = true)]
    pub pages: i32,
    #[form(clean = Self::clean_isbn)]
    pub isbn: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

fn main() {}
