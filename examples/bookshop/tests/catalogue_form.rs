//! The catalogue's form: what a reader looks for beside words.

use cbv::testing::Client;

use super::shop::{Page, client, page};

async fn found(client: &Client, query: &str) -> Page {
    page(client, &format!("/books/?{query}")).await
}

#[tokio::test]
async fn prices_bindings_and_days_narrow_the_list() {
    let client = client().await;
    let cheap = found(&client, "max_price=9.90&sort=-price").await;
    assert!(!cheap.prices().is_empty() && cheap.prices().iter().all(|price| *price <= 990));
    let dear = found(&client, "min_price=20&max_price=25.50&sort=price").await;
    assert!(!dear.prices().is_empty());
    assert!(dear.prices().iter().all(|price| (2000..=2550).contains(price)), "{}", dear.0);

    let bindings =
        found(&client, "binding=Hardback").await.between("<span class=\"binding\">", "<");
    assert!(bindings.len() == 24 && bindings.iter().all(|binding| binding == "Hardback"));

    let oldest = found(&client, "after=2024-12-31&sort=pubdate").await;
    let book = page(&client, &oldest.books()[0]).await;
    let day = book.between("<dd><time datetime=\"", "\"").swap_remove(0);
    assert!(day.as_str() > "2024-12-31", "{day}");

    // With a search, and on the shelf of a subject.
    let crime = page(&client, "/subjects/crime/?q=the&binding=Paperback&after=&min_price=").await;
    let bindings = crime.between("<span class=\"binding\">", "<");
    assert!(!bindings.is_empty() && bindings.iter().all(|binding| binding == "Paperback"));
}

#[tokio::test]
async fn what_was_looked_for_is_in_the_form_and_in_the_links() {
    let client = client().await;
    let list = found(&client, "binding=Paperback&max_price=30").await;
    assert!(list.has("<option value=\"Paperback\" selected>"), "{}", list.0);
    assert!(
        list.has("name=\"max_price\" value=\"30.00\"")
            || list.has("name=\"max_price\" value=\"30\"")
    );
    assert_eq!(list.next().as_deref(), Some("?binding=Paperback&max_price=30&page=2"));
    let first = page(&client, "/books/?page=2").await;
    assert!(!first.has("errorlist"), "nobody has sent it");
}

#[tokio::test]
async fn what_is_wrong_is_said() {
    let client = client().await;
    for (query, message) in [
        ("max_price=cheap", "Enter a price, as 12.90."),
        ("after=soon&q=the", "Enter a valid date."),
        ("binding=Scroll", "Select a valid choice."),
        ("min_price=20&max_price=10", "No price is above the first and below the second."),
    ] {
        let list = found(&client, query).await;
        assert!(list.has(message) && list.has("No book matches"), "{query}: {}", list.0);
        assert!(list.books().is_empty(), "{query}");
    }
    // The newest book of all: a HEAD has no form to show.
    assert_eq!(client.head("/books/?max_price=cheap").await.status(), 200);
}
