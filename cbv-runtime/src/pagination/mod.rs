//! Pages of objects: Django's `Paginator`, and its objects for templates.

#[cfg(feature = "templates")]
mod links;
#[cfg(feature = "templates")]
mod page_object;
mod paginator;

#[cfg(feature = "templates")]
pub(crate) use links::PageLinks;
#[cfg(feature = "templates")]
pub(crate) use page_object::{PageObject, PaginatorObject};
pub use paginator::{InvalidPage, Page, PageNumber, PageRange, Paginator};
