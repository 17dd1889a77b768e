//! What only the database knows.

use cbv::CreateView;
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{Site, VALID, with};
use crate::App;
use crate::entities::{author, loan};

#[tokio::test]
async fn a_check() {
    let site = Site::new().await;
    site.refuses(&with("place", "13"), "place=13 !Enter a valid value.").await;
}

#[tokio::test]
async fn a_column_that_cannot_be_null() {
    let site = Site::new().await;
    site.refuses(&with("remark", ""), "remark= !This field is required.").await;
}

#[tokio::test]
async fn a_key_of_several_columns() {
    let site = Site::new().await;
    assert_eq!(site.client.post("/add/").form(&VALID).await.status(), 302);
    let taken = with("serial", "10");
    site.refuses(&taken, "!Loan with this Shelf and Place already exists.").await;
}

/// That the entity says nothing of.
#[tokio::test]
async fn a_unique_column() {
    let site = Site::new().await;
    let form: Vec<_> = with("serial", "8");
    assert_eq!(site.client.post("/add/").form(&form).await.status(), 302);
    let other = [("shelf", "Z"), ("note", "N"), ("place", "9"), ("weight", "1"), ("remark", "r")];
    let form: Vec<_> = other.into_iter().chain([("serial", "8"), ("author", "1")]).collect();
    site.refuses(&form, "serial=8 !Loan with this Serial already exists.").await;
}

/// Whose author goes while it is saved.
#[derive(CreateView)]
#[view(model = loan::Entity, state = App, template_name = None, success_url = "/")]
#[view(fields = ["note", "shelf", "place", "weight", "remark", "author"])]
#[view(set = ["borrower"], fill = Self::fill)]
struct Vanishing {
    #[view(extract)]
    state: axum::extract::State<App>,
}

impl Vanishing {
    async fn fill(&self, row: &mut loan::ActiveModel) -> Result<(), Error> {
        row.borrower = sea_orm::Set(Some("Somebody".to_owned()));
        let gone = author::Entity::delete_many().filter(author::Column::Slug.eq("grace"));
        gone.exec(&self.state.database).await?;
        Ok(())
    }
}

#[tokio::test]
async fn a_related_row_that_vanishes() {
    let site = Site::new().await;
    let view = Vanishing::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, site.app.clone());
    let answer = client.post("/").form(&VALID).await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
    let error = "author=2 !Select a valid choice. That choice is not one of the available choices.";
    assert!(answer.text().contains(error), "{}", answer.text());
    let (authors, loans) = site.stored().await;
    assert_eq!((authors.len(), loans.len()), (1, 1));
}

/// A row that others point to, and one that is gone.
#[tokio::test]
async fn what_cannot_be_deleted() {
    let site = Site::new().await;
    assert_eq!(site.client.delete("/1/remove/").await.status(), 302);
    assert_eq!(site.client.delete("/1/remove/").await.status(), 404);
    assert_eq!(site.client.post("/1/").form(&VALID).await.status(), 404);
    assert!(site.stored().await.1.is_empty());
}
