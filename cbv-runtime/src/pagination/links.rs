//! Links from one page of a list to another.

use std::borrow::Cow;

use crate::templates::HttpRequest;

/// What the URLs of the pages of a list are made from.
#[derive(Debug, Clone)]
pub(crate) struct PageLinks {
    pub(crate) request: HttpRequest,
    /// The parameter with the number.
    pub(crate) kwarg: Cow<'static, str>,
    /// If the number is a capture: its segment of the path, counted from the end.
    pub(crate) segment_from_end: Option<usize>,
}

impl PageLinks {
    /// The URL of a page; the rest of the URL stays as it was requested.
    pub(crate) fn url(&self, page: &str) -> String {
        match self.segment_from_end {
            None => self.request.querystring(&[(&self.kwarg, vec![page.to_owned()])]),
            Some(from_end) => self.request.path_with(from_end, page, &self.request.sent_query()),
        }
    }

    /// The same with the path, for what is read without its own URL.
    pub(crate) fn path(&self, page: u64) -> String {
        let url = self.url(&page.to_string());
        if self.segment_from_end.is_some() { url } else { self.request.path_with_query(&url) }
    }

    /// The URL of the first page, with other values for a parameter of the query.
    pub(crate) fn first_page_with(&self, parameter: &str, values: Vec<String>) -> String {
        match self.segment_from_end {
            None => self.request.querystring(&[(parameter, values), (&self.kwarg, Vec::new())]),
            Some(from_end) => {
                let query = self.request.querystring(&[(parameter, values)]);
                self.request.path_with(from_end, "1", &query)
            }
        }
    }
}
