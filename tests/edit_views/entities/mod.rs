pub(crate) mod author;
pub(crate) mod book;
pub(crate) mod book_reader;
pub(crate) mod book_tag;
pub(crate) mod loan;
pub(crate) mod page;
pub(crate) mod reader;
pub(crate) mod tag;
