//! More than the form has.

use cbv::forms::Choice;
use cbv::generic::FormMixin;
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{CreateView, UpdateView};

use super::{Site, VALID};
use crate::entities::loan;

/// Names of columns that no form has, as they are and with each prefix that a form might have.
fn others() -> Vec<(String, &'static str)> {
    let names = ["id", "pk", "borrower", "author_id", "author__id", "author.id", "version"];
    let before = ["", "form-", "loan-", "loan.", "Model-", "0-", "-"];
    let each = |name: &&str| before.map(|prefix| (format!("{prefix}{name}"), "1"));
    names.iter().flat_map(each).collect()
}

#[tokio::test]
async fn columns_that_the_form_does_not_have() {
    let site = Site::new().await;
    let mut form: Vec<_> = VALID.map(|(name, value)| (name.to_owned(), value)).into();
    form.extend(others());
    form.extend([("id".to_owned(), "77"), ("borrower".to_owned(), "Mallory")]);
    let answer = site.client.post("/add/").form(&form).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
    let added = site.last().await;
    assert_eq!((added.id, added.author_id), (2, 2));
    assert_eq!(added.borrower.as_deref(), Some("nobody"));

    form.iter_mut().filter(|(name, _)| name == "shelf").for_each(|(_, value)| *value = "C");
    form.iter_mut().filter(|(name, _)| name == "serial").for_each(|(_, value)| *value = "9");
    let answer = site.client.post("/1/").form(&form).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
    let loans = site.stored().await.1;
    assert_eq!(loans.len(), 2);
    let changed = loans.iter().find(|loan| loan.id == 1).expect("a row");
    assert_eq!((&*changed.shelf, changed.author_id), ("C", 2));
    assert_eq!(changed.borrower.as_deref(), Some("nobody"));
}

/// With a prefix, names without it are none of the form's.
#[tokio::test]
async fn fields_without_the_prefix_of_the_form() {
    let site = Site::new().await;
    let view = super::Lend::as_view().template_name("page.html").prefix("loan");
    let client = Client::view_with_state("/", view, site.app.clone());
    let before = site.stored().await;
    let answer = client.post("/").form(&VALID).await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().contains("loan-note= !This field is required."), "{}", answer.text());
    assert_eq!(site.stored().await, before);
    let form = VALID.map(|(name, value)| (format!("loan-{name}"), value));
    let both: Vec<_> = form.into_iter().chain([("note".to_owned(), "Mallory")]).collect();
    assert_eq!(client.post("/").form(&both).await.status(), 302);
    assert_eq!(site.last().await.note, "New");
}

/// The key of the URL counts, whatever the form says.
#[tokio::test]
async fn the_key_of_another_row() {
    let site = Site::new().await;
    assert_eq!(site.client.post("/add/").form(&VALID).await.status(), 302);
    let mut form = super::with("shelf", "C");
    form.retain(|(name, _)| *name != "serial");
    form.extend([("id", "2"), ("pk", "2"), ("serial", "9")]);
    assert_eq!(site.client.post("/1/?pk=2&id=2").form(&form).await.status(), 302);
    let loans = site.stored().await.1;
    let shelves: Vec<_> = loans.iter().map(|loan| (loan.id, &*loan.shelf)).collect();
    assert!(shelves.contains(&(1, "C")) && shelves.contains(&(2, "B")), "{shelves:?}");
}

#[derive(UpdateView)]
#[view(model = loan::Entity, fields = ["note", "shelf", "remark", "author"], form = Self::narrowed)]
#[view(template_name = None, success_url = "/")]
struct Narrowed {
    #[view(path)]
    pk: i64,
}

impl Narrowed {
    async fn narrowed(
        &self,
        form: &mut FormInstance<<Self as FormMixin>::Form>,
    ) -> Result<(), Error> {
        form.hide("note").disable("shelf").choices("author", [Choice::new("1", "Ada")]);
        Ok(())
    }
}

#[tokio::test]
async fn columns_that_the_request_has_taken_away() {
    let site = Site::new().await;
    let view = Narrowed::as_view().template_name("page.html");
    let client = Client::view_with_state("/{pk}/", view, site.app.clone());
    let form = |author: &'static str| {
        [("note", "Mallory"), ("shelf", "M"), ("remark", "clean"), ("author", author)]
    };
    // Taken out of the choices: no row of that key may be named.
    let before = site.stored().await;
    for author in ["2", "3", "01", "1 ", "0x1"] {
        let answer = client.post("/1/").form(&form(author)).await;
        assert_eq!(answer.status(), 200, "{author}");
        assert!(answer.text().contains("!Select a valid choice."), "{}", answer.text());
        assert_eq!(site.stored().await, before, "{author}");
    }
    for authors in [["1", "2"], ["2", "1"]] {
        let twice = authors.map(|author| ("author", author));
        let form: Vec<_> = [("remark", "clean")].into_iter().chain(twice).collect();
        assert_eq!(client.post("/1/").form(&form).await.status(), 200, "{authors:?}");
        assert_eq!(site.stored().await, before, "{authors:?}");
    }
    let answer = client.post("/1/").form(&form("1")).await;
    assert_eq!(answer.status(), 302, "{}", answer.text());
    let changed = site.last().await;
    assert_eq!((&*changed.note, &*changed.shelf), ("First", "A"));
    assert_eq!(changed.remark.as_deref(), Some("clean"));
}

/// What the view sets itself cannot be posted.
#[derive(CreateView)]
#[view(model = loan::Entity, fields = ["note", "shelf", "place", "weight", "remark"])]
#[view(set = ["author_id"], fill = Self::fill, template_name = None, success_url = "/")]
struct OfAda;

impl OfAda {
    async fn fill(&self, row: &mut loan::ActiveModel) -> Result<(), Error> {
        row.author_id = sea_orm::Set(1);
        Ok(())
    }
}

#[tokio::test]
async fn columns_that_the_view_sets() {
    let site = Site::new().await;
    let view = OfAda::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, site.app.clone());
    let form: Vec<_> = VALID.into_iter().chain([("author_id", "2")]).collect();
    assert_eq!(client.post("/").form(&form).await.status(), 302);
    assert_eq!(site.last().await.author_id, 1);
}
