use cbv::prelude::*;

#[derive(Clone, serde::Serialize)]
struct Book {
    authors: Vec<String>,
}

#[derive(DetailView)]
#[view(items = Book, queryset = Self::books, lookup = Self::all)]
#[view(template_name = "about.html", etag = "authors")]
struct BookDetail;

impl BookDetail {
    async fn books(&self) -> Result<Vec<Book>, Error> {
        Ok(Vec::new())
    }

    fn all(&self, books: Vec<Book>) -> Vec<Book> {
        books
    }
}

fn main() {}
