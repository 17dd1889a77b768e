use cbv::ListView;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "i32", db_type = "Integer")]
enum Shelf {
    #[sea_orm(num_value = 0)]
    First,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "book")]
pub struct Model {
    #[sea_orm(primary_key)]
    id: i64,
    shelf: Shelf,
}
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

#[derive(ListView)]
#[view(model = Entity, values = ["id", "shelf"], template_name = "about.html")]
struct BookList;

fn main() {}
