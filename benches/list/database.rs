//! The file with the books, and the connections to it.

use std::path::Path;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Schema};

use crate::related::{author, work};
use crate::{archive, book};

/// Titles are in an index, as those of a list that is ordered by them would be.
const INDEX: &str = "CREATE INDEX book_title ON book (title, id)";

const FILL: &str = "
    WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
    INSERT INTO book (isbn, title, author, publisher, published, price, description)
    SELECT printf('978-0-%06d-%02d-%d', n, n % 89, n % 10),
        printf('Gardens & Parks, Volume %d', n * 7919 % 1000),
        printf('Author %d of Nowhere', n * 31 % 97),
        printf('Publisher %d', n % 13),
        date('2000-01-01', printf('+%d days', n * 3)),
        900 + n * 37 % 4000,
        printf('%.300c', 'x')
    FROM number";

/// The same, with an author each.
const WORK_INDEX: &str = "CREATE INDEX work_title ON work (title, id)";

const FILL_AUTHORS: &str = "
    INSERT INTO author (id, name, born)
    SELECT DISTINCT id * 31 % 97 + 1, author, 1900 + id * 31 % 97 FROM book";

const FILL_WORKS: &str = "
    INSERT INTO work (id, isbn, title, author_id, publisher, published, price, description)
    SELECT id, isbn, title, id * 31 % 97 + 1, publisher, published, price, description FROM book";

/// With so many connections at most.
pub(crate) async fn connected(file: &Path, pool: u32) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", file.display()));
    options.max_connections(pool);
    Database::connect(options).await
}

/// Makes the tables, unless there are any.
pub(crate) async fn fill(database: &DatabaseConnection) -> Result<(), DbErr> {
    let schema = Schema::new(database.get_database_backend());
    database.execute(&schema.create_table_from_entity(book::Entity)).await?;
    database.execute_unprepared(INDEX).await?;
    database.execute_unprepared(FILL).await?;
    database.execute(&schema.create_table_from_entity(author::Entity)).await?;
    database.execute(&schema.create_table_from_entity(work::Entity)).await?;
    for statement in [WORK_INDEX, FILL_AUTHORS, FILL_WORKS] {
        database.execute_unprepared(statement).await?;
    }
    archive::fill(database).await
}
