//! What HTMX is shown: a part of the page. And what everybody is told on the next page.

use cbv::testing::{Answer, Client, TestRequest};

use super::edit::AUTHOR;
use super::shop::{Page, client, managed, own, page};

fn htmx(request: TestRequest) -> TestRequest {
    request.header("hx-request", "true")
}

/// Only a part, and no cache takes it for the page.
#[track_caller]
fn part(answer: &Answer) -> Page {
    assert_eq!(answer.status(), 200, "{}", answer.text());
    let page = Page(answer.text().to_owned());
    assert!(!page.has("<html") && !page.has("<nav aria-label=\"Main\""), "{}", page.0);
    let vary = answer.header("vary").expect("it varies");
    assert!(vary.starts_with("HX-Request"), "{vary}");
    page
}

fn review(reader: &'static str) -> [(&'static str, &'static str); 3] {
    [("reader", reader), ("stars", "5"), ("text", "It <b>weaves</b>.")]
}

#[tokio::test]
async fn the_catalogue_is_filtered_in_place() {
    let client = client().await;
    let path = "/books/?q=the&sort=price&max_price=20";
    let whole = client.get(path).await;
    assert!(whole.text().contains("<html") && whole.header("vary").is_some());
    let found = part(&htmx(client.get(path)).await);
    assert!(found.0.trim_start().starts_with("<div id=\"found\">"), "{}", found.0);
    let whole = Page(whole.text().to_owned());
    assert_eq!((found.books(), found.next()), (whole.books(), whole.next()));
    // The form is outside of it, and what is wrong with it inside.
    let wrong = part(&htmx(client.get("/books/?max_price=cheap")).await);
    assert!(wrong.has("id=\"id_max_price_error\"") && !wrong.has("name=\"max_price\""));
    // Back in the history of a browser that has lost the page.
    let restored = htmx(client.get(path)).header("hx-history-restore-request", "true").await;
    assert!(restored.text().contains("<html"));
}

#[tokio::test]
async fn a_review_is_swapped_in() {
    let (client, _) = own("part_of_reviews").await;
    let path = page(&client, "/books/").await.books().swap_remove(0);
    let wrong = part(&htmx(client.post(&path)).form(&[("reader", " "), ("text", "Good.")]).await);
    assert!(wrong.0.trim_start().starts_with("<section id=\"opinions\""), "{}", wrong.0);
    assert!(wrong.has("id=\"id_reader_error\"") && wrong.has("Good.</textarea>"), "{}", wrong.0);

    let answer = htmx(client.post(&path)).form(&review("Ada")).await;
    assert!(answer.header("set-cookie").is_some_and(|cookie| cookie.starts_with("visitor=")));
    let said = part(&answer);
    assert!(
        said.has("It &lt;b&gt;weaves&lt;/b&gt;.") && said.has("has your review."),
        "{}",
        said.0
    );
    assert!(!said.has("name=\"stars\"") && said.has("You have said what you think."));
    // It was said here, and not once more on the next page.
    let next = page(&client, &path).await;
    assert!(next.has("It &lt;b&gt;weaves") && !next.has("has your review."), "{}", next.0);
    // Twice is too often.
    assert!(part(&htmx(client.post(&path)).form(&review("Ada")).await).has("already exists."));
}

#[tokio::test]
async fn the_basket_changes_in_place() {
    let (client, _) = own("part_of_basket").await;
    let put = async |copies: &str| {
        htmx(client.post("/basket/")).form(&[("book_id", "1"), ("copies", copies)]).await
    };
    let basket = part(&put("2").await);
    assert!(basket.0.trim_start().starts_with("<div id=\"basket\">"), "{}", basket.0);
    assert!(basket.has("value=\"2\"") && basket.has("In the basket: 2 × "), "{}", basket.0);
    let wrong = part(&put("100").await);
    assert!(wrong.has("less than or equal to 99.") && wrong.has("value=\"2\""), "{}", wrong.0);
    let empty = part(&put("0").await);
    assert!(empty.has(" is out of the basket.") && empty.has("There is nothing in it yet."));
    assert!(!page(&client, "/basket/").await.has("out of the basket"));
}

/// A form of the staff leads elsewhere once it is valid: the script is told where.
#[tokio::test]
async fn an_author_is_saved_and_the_script_is_sent_to_the_page() {
    let (client, _) = managed("part_of_authors").await;
    let path = "/staff/authors/lukasz-wojcik/";
    let mut fields = [
        ("name", ""),
        ("sort_name", "wojcik lukasz"),
        ("slug", "lukasz-wojcik"),
        ("country", "Poland"),
        ("born", "1975"),
        ("biography", "Writes."),
    ];
    let form = part(&htmx(client.get(path)).await);
    assert!(form.0.trim_start().starts_with("<form class=\"fill\" id=\"author\""), "{}", form.0);
    let wrong = part(&htmx(client.post(path)).form(&fields).await);
    assert!(wrong.has("This field is required."), "{}", wrong.0);

    fields[0].1 = "Ł. <i>Wójcik</i>";
    let answer = htmx(client.post(path)).form(&fields).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (204, ""));
    assert_eq!(answer.header("hx-redirect"), Some("/authors/lukasz-wojcik/"));
    assert_eq!(answer.header("location"), None);
    // The message waits for that page, and is a text.
    let author = page(&client, "/authors/lukasz-wojcik/").await;
    assert!(author.has("<p class=\"success\">Ł. &lt;i&gt;Wójcik&lt;/i&gt; was changed.</p>"));
    assert!(!page(&client, "/authors/lukasz-wojcik/").await.has("was changed."));
}

/// What the next page says, and the one after it does not.
async fn told(client: &Client, answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status(), 302, "{}", answer.text());
    let path = answer.header("location").expect("it leads somewhere").to_owned();
    let told = page(client, &path).await.between("<p class=\"success\">", "</p>");
    assert!(page(client, &path).await.between("<p class=\"success\">", "</p>").is_empty());
    told
}

#[tokio::test]
async fn messages_survive_the_redirect() {
    let (client, _) = managed("messages").await;
    let answer = client.post("/staff/authors/add/").form(&AUTHOR[1..]).await;
    assert!(answer.status() == 200 && !answer.text().contains("was added"));
    let answer = client.post("/staff/authors/add/").form(&AUTHOR).await;
    assert_eq!(told(&client, &answer).await, ["Ada Byron was added."]);
    let answer = client.post("/staff/authors/ada-byron/delete/").await;
    assert_eq!(told(&client, &answer).await, ["Ada Byron was deleted."]);

    let path = page(&client, "/books/").await.books().swap_remove(0);
    let title = page(&client, &path).await.between("<h1>", "</h1>").swap_remove(0);
    let answer = client.post(&path).form(&review("Ada")).await;
    assert_eq!(told(&client, &answer).await, [format!("{title} has your review.")]);
    // A refused form says nothing later on.
    assert_eq!(client.post(&path).form(&review("Ada")).await.status(), 200);
    assert!(page(&client, "/").await.between("<p class=\"success\">", "</p>").is_empty());

    let put = async |copies: &str| {
        client.post("/basket/").form(&[("book_id", "1"), ("copies", copies)]).await
    };
    let title = told(&client, &put("3").await).await;
    let title = title[0].strip_prefix("In the basket: 3 × ").expect("the title").to_owned();
    let title = title.strip_suffix('.').expect("the title");
    assert_eq!(told(&client, &put("0").await).await, [format!("{title} is out of the basket.")]);
}

/// Each visitor has a session of its own, and nobody has one who was told nothing.
#[tokio::test]
async fn messages_are_of_one_visitor() {
    let (router, _) = super::shop::own_router("message_of_one").await;
    let (one, other) = (Client::new(router.clone()), Client::new(router));
    assert_eq!(one.get("/books/").await.header("set-cookie"), None);
    assert_eq!(one.post("/basket/").form(&[("book_id", "1"), ("copies", "1")]).await.status(), 302);
    assert!(!page(&other, "/basket/").await.has("In the basket"));
    assert!(page(&one, "/basket/").await.has("In the basket"));
}
