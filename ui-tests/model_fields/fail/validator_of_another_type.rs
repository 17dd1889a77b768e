use cbv::ModelFields;
use cbv::forms::ValidationError;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, ModelFields)]
#[sea_orm(table_name = "book")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[form(validators = [is_short])]
    pub pages: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

fn is_short(_: &str) -> Result<(), ValidationError> {
    Ok(())
}

fn main() {}
