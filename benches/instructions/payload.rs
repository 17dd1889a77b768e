use serde::{Deserialize, Serialize};

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
