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
            Some(from_end) => self.request.full_path_with(from_end, page),
        }
    }
}
