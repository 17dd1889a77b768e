//! Django's `TemplateView`.

mod attributes;
mod provided;
mod response;
mod view;
mod visit;

pub use attributes::{TemplateAttributes, TemplateName};
pub use provided::ProvidesTemplates;
pub use response::TemplateResponse;
pub use view::TemplateView;
pub(in crate::generic) use visit::Visit;
