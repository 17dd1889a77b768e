//! One view per behaviour: `DetailView`.

use cbv::Error;
use cbv::prelude::*;
use sea_orm::Select;
use sea_orm::prelude::*;
use serde::Serialize;

use crate::app::App;
use crate::catalogue;
use crate::catalogue::book;

#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name = "catalogue/detail.txt")]
pub(crate) struct AuthorDetail {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name = "catalogue/detail.txt")]
pub(crate) struct AuthorDetailBySlug {
    #[view(path)]
    slug: Slug,
}

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "catalogue/book.txt")]
pub(crate) struct BookDetail {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name = "catalogue/detail.txt")]
#[view(slug_field = "name", slug_url_kwarg = "name")]
pub(crate) struct AuthorDetailBySlugField {
    #[view(path)]
    name: String,
}

#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name = "catalogue/detail.txt")]
#[view(pk_url_kwarg = "author_id")]
pub(crate) struct AuthorDetailByPkKwarg {
    #[view(path)]
    author_id: i64,
}

#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name = "catalogue/detail.txt")]
#[view(query_pk_and_slug = true)]
pub(crate) struct AuthorDetailBoth {
    #[view(path)]
    pk: i64,
    #[view(path)]
    slug: Slug,
}

#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name = "catalogue/detail.txt")]
#[view(context_object_name = "writer")]
pub(crate) struct AuthorDetailNamed {
    #[view(path)]
    pk: i64,
}

#[derive(DetailView)]
#[view(model = book::Entity, template_name = "catalogue/book.txt", queryset = Self::long)]
pub(crate) struct LongBookDetail {
    #[view(path)]
    pk: i64,
}

impl LongBookDetail {
    async fn long(&self) -> Result<Select<book::Entity>, Error> {
        Ok(book::Entity::find().filter(book::Column::Pages.gte(300)))
    }
}

#[derive(Clone, Serialize)]
pub(crate) struct Fixed {
    name: &'static str,
    slug: &'static str,
}

#[derive(DetailView)]
#[view(state = App, items = Fixed, queryset = Self::fixed, lookup = Self::all)]
#[view(template_name = "catalogue/detail.txt")]
pub(crate) struct FixedDetail;

impl FixedDetail {
    async fn fixed(&self) -> Result<Vec<Fixed>, Error> {
        Ok(vec![Fixed { name: "fixed", slug: "fixed" }])
    }

    fn all(&self, fixed: Vec<Fixed>) -> Vec<Fixed> {
        fixed
    }
}

/// Django's convention is `catalogue/author_detail.html`; here the name has no folder.
#[derive(DetailView)]
#[view(model = catalogue::author::Entity)]
pub(crate) struct DetailDefaultTemplate {
    #[view(path)]
    pk: i64,
}

/// Django's convention is `catalogue/author_card.html`.
#[derive(DetailView)]
#[view(model = catalogue::author::Entity, template_name_suffix = "_card")]
pub(crate) struct DetailSuffix {
    #[view(path)]
    pk: i64,
}
