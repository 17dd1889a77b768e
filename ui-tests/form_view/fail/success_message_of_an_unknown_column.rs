use cbv::prelude::*;

mod author {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, serde::Serialize, DeriveEntityModel, cbv::ModelFields)]
    #[sea_orm(table_name = "author")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub name: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(CreateView)]
#[view(model = author::Entity, fields = ["name"], template_name = "about.html", success_url = "/")]
#[view(success_message = "{nam} was added")]
struct AuthorView;

fn main() {}
