pub(crate) mod author;
pub(crate) mod book;
pub(crate) mod loan;
pub(crate) mod page;
