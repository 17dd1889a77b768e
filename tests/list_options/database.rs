//! A database for one test, and what it is asked.

use sea_orm::{DatabaseConnection, EntityTrait, Set};

use crate::connection::connect;
use crate::entities::{author, book, review};
pub(crate) use crate::tables::Queries;
use crate::tables::create;

/// Title, ISBN, pages, author.
const BOOKS: [(&str, &str, i32, i64); 6] = [
    ("The Dispossessed", "9780060512750", 387, 1),
    ("The Left Hand of Darkness", "9780441478125", 304, 1),
    ("Solaris", "9780156027601", 204, 2),
    ("100% Wolf_Moon", "9780000000002", 204, 3),
    ("Café Ångström", "9780000000019", 90, 3),
    ("Roadside |Picnic", "9781613743416", 209, 3),
];

/// Three authors, six books, of which the first has two reviews.
pub(crate) async fn shelf() -> DatabaseConnection {
    let database = empty().await;
    let authors = ["Ursula K. Le Guin", "Stanisław Lem", "Many Hands"];
    let authors = authors
        .map(|name| author::ActiveModel { name: Set(name.to_owned()), ..Default::default() });
    author::Entity::insert_many(authors).exec(&database).await.expect("authors");
    let books = BOOKS.map(|(title, isbn, pages, author_id)| book::ActiveModel {
        title: Set(title.to_owned()),
        isbn: Set(isbn.to_owned()),
        pages: Set(pages),
        subtitle: Set((author_id == 1).then(|| "An Ambiguous Utopia".to_owned())),
        author_id: Set(author_id),
        ..Default::default()
    });
    book::Entity::insert_many(books).exec(&database).await.expect("books");
    let reviews = ["Walls!", "Twice read."].map(|text| review::ActiveModel {
        text: Set(text.to_owned()),
        book_id: Set(1),
        ..Default::default()
    });
    review::Entity::insert_many(reviews).exec(&database).await.expect("reviews");
    database
}

async fn empty() -> DatabaseConnection {
    let database = connect().await;
    create(&database, author::Entity).await;
    create(&database, book::Entity).await;
    create(&database, review::Entity).await;
    database
}
