//! Pages of objects: Django's `Paginator`, and its objects for templates.

#[cfg(feature = "templates")]
mod links;
#[cfg(feature = "templates")]
mod object_list;
#[cfg(feature = "templates")]
mod page_object;
mod paginator;

#[cfg(feature = "templates")]
pub(crate) use links::PageLinks;
#[cfg(feature = "templates")]
pub(crate) use object_list::{ObjectList, page_or_404};
pub use paginator::{InvalidPage, Page, PageNumber, PageRange, Paginator};
