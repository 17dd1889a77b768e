//! One view per behaviour: `RedirectView`.

use cbv::{Error, RedirectView};

use crate::app::App;
use crate::int::Int;

/// The article counter: does work, then reverses a name with the captures.
#[derive(RedirectView)]
#[view(state = App, pattern_name = "book_detail", query_string, redirect_url = Self::counted)]
pub(crate) struct RedirectCounter {
    #[view(path)]
    pk: Int,
    #[view(extract)]
    app: axum::extract::State<App>,
}

impl RedirectCounter {
    async fn counted(&self, url: Option<String>) -> Result<Option<String>, Error> {
        let mut books = self.app.books();
        let book = books.iter_mut().find(|book| book.pk.to_string() == self.pk.to_string());
        book.ok_or_else(|| Error::http404("no book matches the query"))?.pages += 1;
        Ok(url)
    }
}
