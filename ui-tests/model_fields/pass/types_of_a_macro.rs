//! A model whose types come from a macro of the user's: they stand in groups that nobody sees.
use cbv::ModelFields;
use sea_orm::entity::prelude::*;

macro_rules! model {
    ($key:ty, $optional:ty) => {
        #[derive(Clone, Debug, PartialEq, DeriveEntityModel, ModelFields)]
        #[sea_orm(table_name = "author")]
        pub struct Model {
            #[sea_orm(primary_key)]
            pub id: $key,
            pub name: String,
            pub born: $optional,
        }
    };
}

model!(i64, Option<i32>);

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

pub fn main() {
    use cbv::forms::ModelFields as _;
    use cbv::forms::model::Stored;
    let left_out = Model::FIELDS.iter().map(|field| match &field.stored {
        Stored::Column(column) => column.may_be_left_out,
        Stored::Related(_) => false,
    });
    let left_out: Vec<_> = left_out.collect();
    assert_eq!(left_out, [true, false, true]);
}
