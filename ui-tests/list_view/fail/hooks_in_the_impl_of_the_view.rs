use cbv::{Error, ListView};
use cbv_test_shared::book;
use sea_orm::{EntityTrait, Select};

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html")]
struct ByTwenty;

impl ByTwenty {
    pub fn paginate_by(&self) -> u64 {
        20
    }
}

#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html", paginate_by = 20)]
struct Latest;

impl Latest {
    async fn queryset(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

// An option names it.
#[derive(ListView)]
#[view(model = book::Entity, template_name = "about.html", queryset = Self::queryset)]
struct Named;

impl Named {
    async fn queryset(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find())
    }
}

fn main() {}
