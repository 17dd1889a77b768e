use cbv::ModelFields;
use cbv_test_shared::shelf;
use sea_orm::entity::prelude::*;

pub mod book {
    use super::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel, ModelFields)]
    #[sea_orm(table_name = "book")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub author_id: i64,
        #[sea_orm(belongs_to, from = "author_id", to = "id")]
        #[form(editable = false)]
        pub author: BelongsTo<super::shelf::author::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

fn main() {}
