use serde::{Deserialize, Serialize};

/// A page with a capture and a variable.
pub(crate) const PAGE: &str = include_str!("../templates/page.html");
pub(crate) const TITLE: &str = "A page";

#[derive(Deserialize)]
pub(crate) struct New {
    pub(crate) title: String,
    pub(crate) pages: u32,
}

#[derive(Serialize)]
pub(crate) struct Book {
    pub(crate) id: u32,
    pub(crate) title: String,
    pub(crate) pages: u32,
}

impl New {
    pub(crate) fn saved(self) -> Book {
        Book { id: 1, title: self.title, pages: self.pages }
    }
}
