//! What templates and their variables are named after.

use std::borrow::Cow;

use crate::generic::template::TemplateName;

/// What the objects of a view are called: Django's `app_label` and `model_name`.
#[derive(Debug, Clone, Copy, Default)]
pub struct ModelName {
    /// The folder of its templates.
    pub app_label: Option<&'static str>,
    /// The model, in lower case.
    pub name: Option<&'static str>,
}

impl ModelName {
    /// `catalogue/author_list.html`
    pub(in crate::generic) fn template(self, suffix: &str) -> Option<TemplateName> {
        let name = self.name?;
        let file = format!("{name}{suffix}.html");
        Some(Cow::Owned(match self.app_label {
            Some(app) => format!("{app}/{file}"),
            None => file,
        }))
    }
}
