use cbv::ListView;

mod author {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "author")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        #[sea_orm(self_ref, relation_enum = "Teacher", from = "id", to = "id")]
        pub teacher: HasOne<Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

#[derive(ListView)]
#[view(model = author::Entity, related = [author::Relation::Teacher])]
struct AuthorList;

fn main() {}
