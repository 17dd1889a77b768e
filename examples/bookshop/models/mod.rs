//! What the shop sells, who wrote it, and what readers say: `models.py`.

pub(crate) mod account;
pub(crate) mod author;
pub(crate) mod book;
pub(crate) mod item;
pub(crate) mod price;
pub(crate) mod review;
pub(crate) mod session;
pub(crate) mod subject;
