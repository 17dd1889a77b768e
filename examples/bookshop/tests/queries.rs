//! How often the database is asked: as often for many rows as for few.

use cbv::testing::Client;

use super::shop::{asked, page};
use super::tables::Queries;

async fn count(client: &Client, queries: &Queries, path: &str) -> usize {
    queries.take();
    page(client, path).await;
    queries.take().len()
}

#[tokio::test]
async fn each_page_has_a_fixed_number_of_queries() {
    let (client, queries) = asked().await;
    let home = page(&client, "/").await;
    // The books with their authors, and the subjects.
    assert_eq!(count(&client, &queries, "/").await, 2);
    // How many, those of the page with their authors, and the subjects.
    for path in ["/books/", "/books/?page=16", "/books/?q=the&sort=price", "/subjects/crime/"] {
        assert_eq!(count(&client, &queries, path).await, 3, "{path}");
    }
    // Nothing is fetched where nothing is counted.
    assert_eq!(count(&client, &queries, "/books/?q=xyzzy").await, 2);
    assert_eq!(count(&client, &queries, "/authors/").await, 1);
    for author in page(&client, "/authors/").await.between("<li><a href=\"/authors/", "\"") {
        if !author.is_empty() {
            // The author, and the books.
            let path = format!("/authors/{author}");
            assert_eq!(count(&client, &queries, &path).await, 2, "{path}");
        }
    }
    for path in home.books() {
        // The book with its subject, the author, the author's books, and the reviews.
        assert_eq!(count(&client, &queries, &path).await, 4, "{path}");
    }
}

#[tokio::test]
async fn a_page_fetches_no_more_than_it_shows() {
    let (client, queries) = asked().await;
    queries.take();
    page(&client, "/books/?page=3").await;
    let queries = queries.take();
    let books: Vec<_> = queries.iter().filter(|query| query.contains(" LIMIT ")).collect();
    let [books] = &books[..] else { panic!("one query for the books: {queries:?}") };
    assert!(books.contains("LIMIT 24 OFFSET 48"), "{books}");
}

#[tokio::test]
async fn head_asks_for_one_row() {
    let (client, queries) = asked().await;
    queries.take();
    assert_eq!(client.head("/books/").await.status(), 200);
    let queries = queries.take();
    let [newest] = &queries[..] else { panic!("one query: {queries:?}") };
    assert!(newest.contains("LIMIT 1"), "{newest}");
    assert!(newest.contains("ORDER BY \"book\".\"pubdate\" DESC"), "{newest}");
}
