//! Django's shortcuts.

mod next_page;
mod objects;
mod redirect;
#[cfg(feature = "templates")]
mod render;

pub use next_page::NextPage;
pub use objects::{list_or_404, object_or_404};
pub use redirect::{permanent_redirect, redirect};
#[cfg(feature = "templates")]
pub use render::Render;
