//! Rows that a row is joined to, chosen in its form.

mod own_form;
mod plain_form;
mod saving;
pub(crate) mod short_form;

use cbv::Templates;
use sea_orm::{
    ColumnTrait as _, DatabaseConnection, EntityTrait, QueryFilter as _, QueryOrder as _, Set,
};

use crate::App;
use crate::entities::{book_reader, book_tag, reader, tag};
use crate::tables::create as create_table;

/// The fields, each with its errors.
const PAGE: &str = "{% for field in form %}{{ field.html_name }}:\
    {% for error in field.errors %} !{{ error|safe }}{% endfor %}\n{{ field }}\n{% endfor %}\
    {% for error in form.non_field_errors %}!{{ error }}\n{% endfor %}";

/// Ada's book has the tags 1 and 2 of four; the first was noted.
async fn library() -> App {
    let app = App::new().await;
    create_tags(&app.database).await;
    for (tag_id, note) in [(1, Some("first")), (2, None)] {
        let (book_id, note) = (Set(1), Set(note.map(str::to_owned)));
        let row = book_tag::ActiveModel { book_id, tag_id: Set(tag_id), note };
        book_tag::Entity::insert(row).exec(&app.database).await.expect("a row");
    }
    App { templates: Templates::from_sources([("page.html", PAGE)]).expect("it parses"), ..app }
}

/// Four tags, which no book has.
pub(crate) async fn create_tags(database: &DatabaseConnection) {
    create_table(database, tag::Entity).await;
    create_table(database, book_tag::Entity).await;
    for name in ["Maths", "Engines", "Poetry", "Ships"] {
        let row = tag::ActiveModel { name: Set(name.to_owned()), ..Default::default() };
        tag::Entity::insert(row).exec(database).await.expect("a row");
    }
}

/// Readers as well, of whom Ada reads the book.
async fn library_with_readers() -> App {
    let app = library().await;
    create_table(&app.database, reader::Entity).await;
    book_reader::create(&app.database).await;
    for name in ["Ada", "Charles", "Nobody"] {
        let row = reader::ActiveModel { name: Set(name.to_owned()) };
        reader::Entity::insert(row).exec_without_returning(&app.database).await.expect("a row");
    }
    let row = book_reader::ActiveModel {
        book_id: Set(1),
        reader_name: Set("Ada".to_owned()),
        ..Default::default()
    };
    book_reader::Entity::insert(row).exec(&app.database).await.expect("a row");
    app
}

impl App {
    /// The tags of a book, each with what was noted.
    async fn notes(&self, book: i64) -> Vec<(i64, Option<String>)> {
        let rows = book_tag::Entity::find().filter(book_tag::Column::BookId.eq(book));
        let rows = rows.order_by_asc(book_tag::Column::TagId).all(&self.database).await;
        rows.expect("a query").into_iter().map(|row| (row.tag_id, row.note)).collect()
    }

    pub(crate) async fn tags(&self, book: i64) -> Vec<i64> {
        self.notes(book).await.into_iter().map(|(tag, _)| tag).collect()
    }

    async fn readers(&self, book: i64) -> Vec<String> {
        let rows = book_reader::Entity::find().filter(book_reader::Column::BookId.eq(book));
        let rows = rows.order_by_asc(book_reader::Column::ReaderName).all(&self.database).await;
        rows.expect("a query").into_iter().map(|row| row.reader_name).collect()
    }
}

/// The values of the options that are chosen.
fn chosen(page: &str) -> Vec<&str> {
    let tags = page.split('<').filter(|tag| tag.contains(" selected") || tag.contains(" checked"));
    tags.filter_map(|tag| tag.split_once("value=\"")?.1.split_once('"').map(|(v, _)| v)).collect()
}
