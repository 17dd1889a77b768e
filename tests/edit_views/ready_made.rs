//! Views that are written in the table of routes.

use cbv::prelude::*;
use cbv::testing::Client;

use crate::App;
use crate::entities::author;

#[derive(Form)]
struct ContactForm {
    name: String,
}

mod urls {
    use super::*;

    urls! {
        state = App;

        "/contact/" => form_view!(
            form_class = ContactForm, template_name = "page.html", success_url = "/thanks/",
        );
        "/add/" => create_view!(
            model = author::Entity, fields = ["name", "slug"], template_name = "page.html", success_url = "/{slug}/",
        );
        "/{pk: i64}/change/" => update_view!(
            pk: i64, model = author::Entity, fields = ["name"], template_name = "page.html", success_url = "/{slug}/",
        );
        "/{slug: Slug}/delete/" => delete_view!(
            slug: Slug, model = author::Entity, template_name = "page.html", success_url = "/{id}/",
        );
    }
}

#[tokio::test]
async fn they_are_as_those_of_a_struct() {
    let app = App::new().await;
    let client = Client::new(urls::router().with_state(app.clone()));
    let answer = client.post("/contact/").form(&[("name", "")]).await;
    assert_eq!(answer.text(), "name= !This field is required.\n");
    let answer = client.post("/contact/").form(&[("name", "Ada")]).await;
    assert_eq!(answer.header("location"), Some("/thanks/"));

    let answer = client.post("/add/").form(&[("name", "Radia"), ("slug", "ada")]).await;
    assert!(answer.text().contains("already exists"), "{}", answer.text());
    let answer = client.post("/add/").form(&[("name", "Radia"), ("slug", "radia")]).await;
    assert_eq!(answer.header("location"), Some("/radia/"), "{}", answer.text());

    assert_eq!(client.get("/3/change/").await.text(), "name=Radia\nobject=Radia");
    let answer = client.post("/3/change/").form(&[("name", "Perlman"), ("slug", "no")]).await;
    assert_eq!(answer.header("location"), Some("/radia/"), "{}", answer.text());
    assert_eq!(app.author(3).await.expect("a row").name, "Perlman");
    assert_eq!(client.get("/77/change/").await.status(), 404);

    assert_eq!(client.get("/radia/delete/").await.text(), "object=Perlman");
    assert_eq!(client.post("/radia/delete/").await.header("location"), Some("/3/"));
    assert_eq!(app.authors().await, 2);
}
