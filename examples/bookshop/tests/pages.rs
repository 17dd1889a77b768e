//! Every page of the shop.

use cbv::testing::Client;

use super::shop::{account, catalogue, client, media, page};
use crate::accounts::Role;
use crate::app;

#[tokio::test]
async fn the_home_page_has_new_books_and_all_subjects() {
    let client = client().await;
    let home = page(&client, "/").await;
    assert_eq!(home.books().len(), 12);
    assert!(home.has("384 books"), "{}", home.0);
    let subjects = home.between("<a href=\"/subjects/", "\"");
    assert_eq!(subjects.len(), 9);
    for subject in subjects {
        page(&client, &format!("/subjects/{subject}")).await;
    }
}

/// Every book and every author has a page, and all links of the site lead somewhere.
#[tokio::test]
async fn all_links_lead_to_pages() {
    let client = client().await;
    client.login(account(Role::Manager));
    let mut seen = vec!["/".to_owned()];
    let mut next = 0;
    while let Some(path) = seen.get(next).cloned() {
        next += 1;
        let answer = client.get(&path).await;
        assert_eq!(answer.status(), 200, "{path}");
        let page = super::shop::Page(answer.text().to_owned());
        for link in page.between("href=\"", "\"") {
            let link = link.split('#').next().unwrap_or_default();
            let link = if link.starts_with('?') {
                format!("{}{link}", path.split('?').next().unwrap_or_default())
            } else {
                link.to_owned()
            };
            // The staff have a page for each book and each author; other tests visit some of them.
            let is_staff = link.starts_with("/staff/") && link.matches('/').count() > 3;
            // So many months and weeks: another test visits some of them.
            let is_month = link.starts_with("/new/") && link.matches('/').count() > 3;
            if !link.is_empty() && !is_staff && !is_month && !seen.contains(&link) {
                assert!(link.starts_with('/'), "{path}: {link}");
                seen.push(link);
            }
        }
    }
    let count = |start: &str| seen.iter().filter(|path| path.starts_with(start)).count();
    assert_eq!(count("/authors/"), 1 + 60);
    assert_eq!(seen.iter().filter(|path| is_book(path)).count(), 384);
}

fn is_book(path: &str) -> bool {
    path.strip_prefix("/books/").is_some_and(|rest| !rest.is_empty() && !rest.starts_with('?'))
}

#[tokio::test]
async fn a_book_has_its_author_its_reviews_and_more_of_its_author() {
    let client = client().await;
    let home = page(&client, "/").await;
    let path = home.books().swap_remove(0);
    let title = home.titles().swap_remove(0);
    let book = page(&client, &path).await;
    assert_eq!(book.between("<h1>", "</h1>"), [title]);
    let author = book.between("by <a href=\"", "\"").swap_remove(0);
    assert!(book.has("aria-label=\"Breadcrumb\""));
    let others = book.books();
    assert!(others.len() >= 2 && !others.contains(&path), "{others:?}");
    let mut of_author = page(&client, &author).await.books();
    let mut all = [others, vec![path]].concat();
    of_author.sort();
    all.sort();
    assert_eq!(of_author, all);
}

#[tokio::test]
async fn reviews_are_shown_with_their_stars() {
    let client = client().await;
    let list = page(&client, "/books/").await;
    let mut reviews = 0;
    for path in list.books() {
        let book = page(&client, &path).await;
        let quotes = book.between("<blockquote>", "</blockquote>").len();
        let stars = book.between("role=\"img\" aria-label=\"", " of 5 stars\"");
        // One for each review, and one for all of them.
        assert_eq!(stars.len(), quotes + usize::from(quotes > 0), "{path}");
        assert!(stars.iter().all(|stars| matches!(stars.parse(), Ok(1..=5_u8))), "{stars:?}");
        assert_eq!(book.has("Nobody has said anything yet."), quotes == 0);
        reviews += quotes;
    }
    assert!(reviews > 10, "{reviews}");
}

#[tokio::test]
async fn authors_are_listed_from_a_to_z() {
    let page = page(&client().await, "/authors/").await;
    assert_eq!(page.between("<li><a href=\"/authors/", "\"").len(), 1 + 60);
    let letters = page.between("<h2 id=\"", "\"");
    let mut sorted = letters.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(letters, sorted);
    assert_eq!(
        page.between("<a href=\"#", "\""),
        [vec!["content".to_owned()], letters].concat()[1..]
    );
    for name in ["Łukasz Wójcik", "Nguyễn Thị Hạnh", "Øyvind Bjørnstad", "Niamh O’Malley"]
    {
        assert!(page.has(name), "{name}");
    }
}

#[tokio::test]
async fn an_isbn_leads_to_its_book() {
    let client = client().await;
    let path = page(&client, "/books/").await.books().swap_remove(0);
    let isbn = page(&client, &path).await.between("<dt>ISBN</dt><dd>", "</dd>").swap_remove(0);
    let hyphenated = format!("{}-{}", &isbn[..3], &isbn[3..]);
    for isbn in [isbn, hyphenated] {
        let answer = client.get(&format!("/isbn/{isbn}/")).await;
        assert_eq!((answer.status().as_u16(), answer.header("location")), (301, Some(&*path)));
    }
    assert_eq!(client.get("/isbn/9780000000000/").await.status(), 404);
}

#[tokio::test]
async fn the_style_sheet_is_served() {
    let client = client().await;
    let css = client.get("/static/shop.css").await;
    assert_eq!(css.header("content-type"), Some("text/css; charset=utf-8"));
    assert!(css.text().contains(":focus-visible"));
    assert_eq!(client.get("/static/shop.svg").await.status(), 200);
    assert_eq!(client.get("/static/..%2Fmain.rs").await.status(), 404);
}

#[tokio::test]
async fn what_there_is_not_is_a_page_of_the_shop_with_404() {
    let client = client().await;
    for path in [
        "/nowhere",
        "/books/no-such-book/",
        "/authors/nobody/",
        "/subjects/alchemy/",
        "/books/?page=17",
        "/books/?page=frog",
        "/books/?sort=isbn",
    ] {
        let answer = client.get(path).await;
        assert_eq!(answer.status(), 404, "{path}");
        // A debug build lists the patterns, whatever pages there are.
        let is_for_developers = cfg!(debug_assertions) && path == "/nowhere";
        let shown =
            if is_for_developers { "/books/{slug: Slug}/" } else { "This page is missing." };
        assert!(answer.text().contains(shown), "{path}: {}", answer.text());
    }
}

/// The next request tries again.
#[tokio::test]
async fn without_its_database_the_shop_is_closed_for_a_moment() {
    let database = catalogue().await;
    let client = Client::new(app::router(database.clone(), media("shop")));
    let book = page(&client, "/").await.books().swap_remove(0);
    database.close().await.expect("the connections are closed");
    for path in ["/", "/books/", "/authors/", &book] {
        let answer = client.get(path).await;
        assert_eq!(answer.status(), 503, "{path}");
        assert!(answer.text().contains("Closed for a moment."), "{path}: {}", answer.text());
    }
    assert_eq!(client.get("/static/shop.css").await.status(), 200);
}

#[tokio::test]
async fn nothing_can_be_posted_but_to_a_book() {
    let client = client().await;
    for path in paths_of_each_view(&client).await.into_iter().filter(|path| !is_book(path)) {
        let answer = client.post(&path).form(&[("title", "A New Book")]).await;
        assert_eq!(answer.status(), 405, "{path}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"), "{path}");
    }
}

/// HEAD is answered as GET is, without the body.
#[tokio::test]
async fn heads() {
    let client = client().await;
    for path in paths_of_each_view(&client).await {
        let answer = client.head(&path).await;
        assert_eq!((answer.status().as_u16(), answer.text()), (200, ""), "{path}");
    }
}

async fn paths_of_each_view(client: &Client) -> Vec<String> {
    let home = page(client, "/").await;
    let book = home.books().swap_remove(0);
    let author = home.between("<p class=\"by\"><a href=\"", "\"").swap_remove(0);
    let others = ["/", "/books/", "/subjects/crime/", "/authors/", "/static/shop.css"];
    others.map(str::to_owned).into_iter().chain([book, author]).collect()
}
