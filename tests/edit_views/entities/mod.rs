pub(crate) mod author;
pub(crate) mod book;
