//! Rows that two change at once.

use std::sync::OnceLock;

use cbv::forms::FormDefinition;
use cbv::forms::model::{ColumnForm, ColumnOf, Columns, position};
use cbv::generic::{DetailView, FormMixin, ModelFormMixin, UpdateView};
use cbv::prelude::*;
use cbv::query_set::Lookup as _;
use cbv::testing::Client;
use sea_orm::{EntityTrait, Select, Set};

use crate::App;
use crate::entities::page;
use crate::tables::create as create_table;

struct PageColumns;

impl ColumnForm for PageColumns {
    type Model = page::Model;
    const POSITIONS: &'static [usize] =
        &[position::<page::Model>("title"), position::<page::Model>("version")];
    const LOCK: Option<usize> = Some(1);

    fn definition() -> &'static FormDefinition {
        static DEFINITION: OnceLock<FormDefinition> = OnceLock::new();
        DEFINITION.get_or_init(Columns::<Self>::definition_of)
    }
}

#[derive(View)]
#[view(base = UpdateView(template_name = None))]
struct Edit {
    #[view(path)]
    pk: i64,
}

impl FormMixin for Edit {
    type Form = Columns<PageColumns>;
}

impl ModelFormMixin for Edit {
    fn lock(&self) -> Option<ColumnOf<page::Model>> {
        Some(page::Column::Version)
    }

    fn success_url(&self, page: &page::Model) -> Result<String, Error> {
        Ok(format!("/pages/{}/", page.id))
    }
}

impl DetailView for Edit {
    type Query = Select<page::Entity>;

    async fn queryset(&self) -> Result<Self::Query, Error> {
        Ok(page::Entity::find())
    }

    fn lookup(&self, query: Self::Query) -> Self::Query {
        query.with_key(self.pk)
    }
}

impl UpdateView for Edit {}

#[tokio::test]
async fn the_second_of_two_is_told_and_shown_both() {
    let app = App::new().await;
    create_table(&app.database, page::Entity).await;
    let row =
        page::ActiveModel { title: Set("Start".into()), version: Set(7), ..Default::default() };
    page::Entity::insert(row).exec(&app.database).await.expect("a row");
    let view = Edit::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, app.clone());

    assert_eq!(client.get("/1/").await.text(), "title=Start\nversion=7\nobject=Start");
    let first = client.post("/1/").form(&[("title", "First"), ("version", "7")]).await;
    assert_eq!(first.status(), 302, "{}", first.text());
    let second = client.post("/1/").form(&[("title", "Second"), ("version", "7")]).await;
    assert_eq!(second.status(), 200);
    assert_eq!(
        second.text(),
        "title=Second\nversion=8\n\
         !Page was changed by somebody else in the meantime. Compare what is stored now with what you typed, and save again.\n\
         object=First"
    );
    let again = client.post("/1/").form(&[("title", "Second"), ("version", "8")]).await;
    assert_eq!(again.status(), 302);
    let page = page::Entity::find_by_id(1).one(&app.database).await.expect("a query");
    let page = page.expect("a row");
    assert_eq!((page.title.as_str(), page.version), ("Second", 9));
    // Nobody saves without saying what was changed.
    let without = client.post("/1/").form(&[("title", "Third")]).await;
    assert_eq!(without.status(), 200);
    assert!(without.text().contains("version= !This field is required."), "{}", without.text());
}
