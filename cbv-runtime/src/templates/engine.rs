//! What renders templates.

use super::context::Context;
use super::error::TemplateError;

/// Renders a template by its name. [`Templates`](super::Templates) is a handle of one.
///
/// The default is MiniJinja. Another engine has its own templates and its own language; one whose
/// templates are types looks the type up by the name.
///
/// ```
/// use cbv_runtime::templates::{Context, Engine, TemplateError, Templates};
///
/// struct Greetings;
///
/// impl Engine for Greetings {
///     fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
///         let name = context.get("name").map(ToString::to_string).unwrap_or_default();
///         match template {
///             "hello" => Ok(format!("Hello, {name}!")),
///             _ => Err(TemplateError::missing(template)),
///         }
///     }
///
///     fn has(&self, template: &str) -> bool {
///         template == "hello"
///     }
/// }
///
/// let templates = Templates::with_engine(Greetings);
/// let page = templates.render("hello", &Context::new().with("name", "Ada")).unwrap();
/// assert_eq!(page, "Hello, Ada!");
/// ```
pub trait Engine: Send + Sync + 'static {
    /// The text of a template with the variables filled in.
    ///
    /// # Errors
    ///
    /// There is no such template, or it cannot be rendered. The error is logged, and not shown to
    /// the client.
    fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError>;

    /// Whether there is a template of that name.
    fn has(&self, template: &str) -> bool;
}
