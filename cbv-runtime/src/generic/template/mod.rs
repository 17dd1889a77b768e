//! Django's `TemplateView`.

mod attributes;
mod captures;
mod names_template;
mod part;
mod provided;
mod request;
mod response;
mod shadowed;
mod view;

pub use attributes::{TemplateAttributes, TemplateName};
#[cfg(feature = "forms")]
pub(in crate::generic) use names_template::names_template;
#[cfg(feature = "forms")]
pub(in crate::generic) use part::Part;
pub use provided::ProvidesTemplates;
pub(in crate::generic) use request::{OfPage, TemplateRequest};
pub use response::TemplateResponse;
pub(in crate::generic) use shadowed::is_given_by_view;
pub use view::TemplateView;
