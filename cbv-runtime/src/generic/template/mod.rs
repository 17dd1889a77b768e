//! Django's `TemplateView`.

mod attributes;
mod page;
mod provided;
mod view;
mod visit;

pub use attributes::{TemplateAttributes, TemplateName};
pub use page::Page;
pub use provided::ProvidesTemplates;
pub use view::TemplateView;
pub(in crate::generic) use visit::Visit;
