use cbv::prelude::*;

mod book {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, serde::Serialize, DeriveEntityModel, cbv::TemplateFields)]
    #[sea_orm(table_name = "book")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub title: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "typed/model_in_the_expanded_format.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
