use cbv::query_set::QuerySet;
use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{DatabaseConnection, EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::latest, tempalte_name = "about.html")]
struct Index;

impl Index {
    async fn latest(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

async fn all(database: &DatabaseConnection) -> Result<Vec<book::Model>, Error> {
    Ok(Index.queryset().await?.slice(database, 0, None).await?)
}

fn main() {
    let _ = all;
    let _ = Index::as_view().paginate_by(3_u64);
}
