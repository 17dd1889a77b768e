//! The catalogue: made up, and the same on every machine.

mod authors;
mod books;
mod dice;
pub(crate) mod isbn;
mod phrase;
mod places;
mod reviews;
mod shelves;

use sea_orm::prelude::*;
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, NotSet, QueryOrder, Set, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};

use crate::models::{author, book, review, subject};
use dice::Dice;

const SEED: u64 = 1815;

/// Puts the catalogue into an empty database: all of it, or nothing.
pub(crate) async fn fill(database: &DatabaseConnection) -> Result<(), DbErr> {
    // SQLite lets one begin that is going to write, and the others wait; it would not let two that
    // have read turn to writing.
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let transaction = database.begin_with_options(options).await?;
    if book::Entity::find().one(&transaction).await?.is_none() {
        insert(&transaction).await?;
    }
    transaction.commit().await
}

async fn insert(database: &DatabaseTransaction) -> Result<(), DbErr> {
    let mut dice = Dice::new(SEED);
    subject::Entity::insert_many(subjects()).exec(database).await?;
    author::Entity::insert_many(authors::authors(&mut dice)).exec(database).await?;

    let subjects = subject::Entity::find().order_by_asc(subject::Column::Id).all(database).await?;
    let authors = author::Entity::find().order_by_asc(author::Column::Id).all(database).await?;
    let books = books::books(&authors, &subjects, &mut dice);
    book::Entity::insert_many(books).exec(database).await?;

    let books = book::Entity::find().order_by_asc(book::Column::Id).all(database).await?;
    let reviews = reviews::reviews(&books, &mut dice);
    review::Entity::insert_many(reviews).exec(database).await?;
    Ok(())
}

fn subjects() -> impl Iterator<Item = subject::ActiveModel> {
    shelves::SHELVES.iter().map(|shelf| subject::ActiveModel {
        id: NotSet,
        slug: Set(phrase::slug(shelf.name)),
        name: Set(shelf.name.to_owned()),
    })
}
