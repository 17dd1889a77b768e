//! The list of books: pages, search, order.

use cbv::testing::Client;
use chrono::NaiveDate;

use super::shop::{Page, client, page};

/// All pages of a list, from the first to the last, by their links.
async fn all_pages(client: &Client, path: &str) -> Vec<Page> {
    let mut pages = vec![page(client, path).await];
    let base = path.split('?').next().expect("a path");
    while let Some(next) = pages.last().and_then(Page::next) {
        pages.push(page(client, &format!("{base}{next}")).await);
    }
    pages
}

async fn all_books(client: &Client, path: &str) -> Vec<String> {
    all_pages(client, path).await.iter().flat_map(Page::books).collect()
}

fn count_of_different(books: &[String]) -> usize {
    let mut books = books.to_vec();
    books.sort();
    books.dedup();
    books.len()
}

#[tokio::test]
async fn every_book_is_on_one_of_the_pages() {
    let client = client().await;
    for path in ["/books/", "/books/?sort=price", "/books/?sort=-pages", "/books/?sort=-title"] {
        let pages = all_pages(&client, path).await;
        assert_eq!(pages.len(), 16, "{path}");
        assert!(pages.iter().all(|page| page.books().len() == 24), "{path}");
        let books: Vec<_> = pages.iter().flat_map(Page::books).collect();
        assert_eq!(count_of_different(&books), 384, "{path}");
    }
    assert!(page(&client, "/books/?page=2").await.has("25–48 of 384 books"));
}

#[tokio::test]
async fn the_subjects_share_the_books_among_them() {
    let client = client().await;
    let home = page(&client, "/").await;
    let mut books = Vec::new();
    for subject in home.between("<a href=\"/subjects/", "\"") {
        let of_subject = all_books(&client, &format!("/subjects/{subject}")).await;
        assert!(of_subject.len() > 20, "{subject}");
        books.extend(of_subject);
    }
    assert_eq!((books.len(), count_of_different(&books)), (384, 384));
}

#[tokio::test]
async fn sorted() {
    let client = client().await;
    let prices = |pages: Vec<Page>| pages.iter().flat_map(Page::prices).collect::<Vec<_>>();
    let up = prices(all_pages(&client, "/books/?sort=price").await);
    assert!(up.is_sorted() && up.len() == 384);
    let down = prices(all_pages(&client, "/books/?sort=-price").await);
    assert!(down.iter().rev().is_sorted());
    assert_eq!(up, down.into_iter().rev().collect::<Vec<_>>());

    let newest = page(&client, "/books/").await.books();
    assert_eq!(page(&client, "/books/?sort=-pubdate").await.books(), newest);
    assert_ne!(page(&client, "/books/?sort=pubdate").await.books(), newest);
}

/// The form shows what was asked for.
#[tokio::test]
async fn the_form_says_what_was_searched_and_how_it_is_sorted() {
    let client = client().await;
    let list = page(&client, "/books/?q=the+%22garden%22&sort=-price").await;
    assert!(list.has("type=\"search\" value=\"the &quot;garden&quot;\""), "{}", list.0);
    assert!(list.has("<option value=\"-price\" selected>"));
    let first = page(&client, "/books/").await;
    assert!(first.has("<option value=\"-pubdate\" selected>"));
}

#[tokio::test]
async fn words_are_found_in_titles_and_authors() {
    let client = client().await;
    let titles = all_pages(&client, "/books/?q=GARDEN").await;
    let titles: Vec<_> = titles.iter().flat_map(Page::titles).collect();
    assert!(titles.len() > 2, "{titles:?}");
    assert!(titles.iter().all(|title| title.contains("Garden")), "{titles:?}");

    let of_author = page(&client, "/authors/lukasz-wojcik/").await;
    let mut of_author = of_author.books();
    of_author.sort();
    for q in ["wojcik", "%C5%81ukasz", "%C5%82ukasz", "W%C3%B3jcik+Lukasz", "%22wojcik+lukasz%22"] {
        let mut found = all_books(&client, &format!("/books/?q={q}")).await;
        found.sort();
        assert_eq!(found, of_author, "{q}");
    }
}

#[tokio::test]
async fn a_book_is_found_by_its_isbn() {
    let client = client().await;
    let path = page(&client, "/books/?sort=title").await.books().swap_remove(7);
    let isbn = page(&client, &path).await.between("<dt>ISBN</dt><dd>", "</dd>").swap_remove(0);
    assert_eq!(page(&client, &format!("/books/?q={isbn}")).await.books(), [path]);
    let start = format!("/books/?q={}", &isbn[..9]);
    assert!(page(&client, &start).await.books().is_empty());
}

#[tokio::test]
async fn pages_of_a_search_keep_its_words_and_its_order() {
    let client = client().await;
    let pages = all_pages(&client, "/subjects/novels/?q=the&sort=title").await;
    assert!(pages.len() > 1);
    assert_eq!(pages[0].next().as_deref(), Some("?q=the&sort=title&page=2"));
    for page in &pages {
        assert!(page.has("<h1>Novels</h1>") && page.has(" for “the”"));
        assert!(page.has("<option value=\"title\" selected>"));
    }
    let books: Vec<_> = pages.iter().flat_map(Page::books).collect();
    assert_eq!(count_of_different(&books), books.len());
}

#[tokio::test]
async fn nothing_found_is_said() {
    let client = client().await;
    let list = page(&client, "/books/?q=xyzzy&sort=price").await;
    assert!(list.has("No book matches “xyzzy”."), "{}", list.0);
    assert!(list.books().is_empty() && list.next().is_none());
    let clear = list.between("<a href=\"?", "\"").swap_remove(0);
    assert_eq!(clear, "sort=price");
}

/// The seed's example: Django's `BookListView.head`.
#[tokio::test]
async fn head_says_when_the_newest_book_appeared() {
    let client = client().await;
    for path in ["/books/", "/subjects/poetry/"] {
        let newest = page(&client, path).await.books().swap_remove(0);
        let book = page(&client, &newest).await;
        let date = book.between("<dd><time datetime=\"", "\"").swap_remove(0);
        let date: NaiveDate = date.parse().expect("a date");
        let answer = client.head(path).await;
        let stamp = date.format("%a, %d %b %Y 00:00:00 GMT").to_string();
        assert_eq!(answer.header("last-modified"), Some(&*stamp), "{path}");
        assert_eq!(stamp.len(), "Sun, 06 Nov 1994 08:49:37 GMT".len());
    }
    assert_eq!(client.head("/subjects/alchemy/").await.status(), 404);
}
