use cbv::prelude::*;

use cbv_test_shared::essay;
use cbv_test_shared::novel;
use sea_orm::{EntityTrait, Select};

#[derive(UpdateView)]
#[view(model = novel::Entity, fields = ["title"], template_name = "about.html", success_url = "/", queryset = Self::essays)]
struct NovelView {
    #[view(path)]
    pk: i64,
}

impl NovelView {
    async fn essays(&self) -> Result<Select<essay::Entity>, Error> {
        Ok(essay::Entity::find())
    }
}

fn main() {}
