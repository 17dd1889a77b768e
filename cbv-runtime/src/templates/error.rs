//! Errors of templates.

use std::error::Error;
use std::fmt;

use cbv_syntax::templates::Mistake;
use minijinja::ErrorKind;

/// A template that is missing, does not parse, or could not be rendered.
///
/// It names the template, the line and what is wrong. It is for the log, never for the client.
#[derive(Debug)]
pub struct TemplateError {
    template: Option<String>,
    line: Option<usize>,
    message: String,
    /// Where the template was included, innermost first: `base.html:3`.
    included: Vec<String>,
    is_missing: bool,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl TemplateError {
    /// A template that could not be rendered.
    pub fn new(template: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            template: Some(template.into()),
            line: None,
            message: message.into(),
            included: Vec::new(),
            is_missing: false,
            source: None,
        }
    }

    /// A template that does not exist.
    pub fn missing(template: impl Into<String>) -> Self {
        let template = template.into();
        let message = format!("there is no template `{template}`");
        Self { template: None, is_missing: true, ..Self::new("", message) }
    }

    /// A context that is none.
    pub(super) fn in_context(message: String) -> Self {
        Self { template: None, ..Self::new("", message) }
    }

    /// The same, on a line of the template.
    #[must_use]
    pub fn on_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// The same, with the error that it comes from.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The template with the mistake: the one that was asked for, or one that it includes.
    #[must_use]
    pub fn template(&self) -> Option<&str> {
        self.template.as_deref()
    }

    /// The line of the template.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The innermost error of the engine.
    fn of_engine(&self) -> Option<&minijinja::Error> {
        let outermost = self.source.as_deref()?.downcast_ref();
        std::iter::successors(outermost, |error| wrapped(error)).last()
    }

    /// The text of the template with the mistake, where the engine has kept it.
    pub(crate) fn text(&self) -> Option<&str> {
        self.of_engine()?.template_source()
    }

    /// Whether a template does not exist: the one that was asked for, or one that it needs.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.is_missing
    }
}

/// `books/list.html:12: undefined value: titel (included from base.html:3)`
impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(template) = &self.template {
            f.write_str(template)?;
            if let Some(line) = self.line {
                write!(f, ":{line}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)?;
        if !self.included.is_empty() {
            write!(f, " (included from {})", self.included.join(", "))?;
        }
        Ok(())
    }
}

/// What is behind the engine's own error, whose text is here already.
impl Error for TemplateError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self.of_engine() {
            Some(error) => error.source(),
            None => self.source.as_deref().map(|source| source as _),
        }
    }
}

impl From<Mistake> for TemplateError {
    fn from(Mistake { template, line, message }: Mistake) -> Self {
        Self { line, ..Self::new(template, message) }
    }
}

/// The innermost error is the one to correct; those around it tell how the template was reached.
impl From<minijinja::Error> for TemplateError {
    fn from(error: minijinja::Error) -> Self {
        let mut included = Vec::new();
        let mut inner = &error;
        while let Some(next) = wrapped(inner) {
            included.extend(inner.name().map(|name| place(name, inner.line())));
            inner = next;
        }
        included.reverse();
        let message = match inner.detail() {
            Some(detail) => format!("{}: {detail}", inner.kind()),
            None => inner.kind().to_string(),
        };
        Self {
            template: inner.name().map(str::to_owned),
            line: inner.line(),
            message,
            included,
            is_missing: inner.kind() == ErrorKind::TemplateNotFound,
            source: Some(error.into()),
        }
    }
}

/// The error in an included template or a block, which the engine wraps into one of its own.
fn wrapped(error: &minijinja::Error) -> Option<&minijinja::Error> {
    let is_wrapper = matches!(error.kind(), ErrorKind::BadInclude | ErrorKind::EvalBlock);
    error.source().filter(|_| is_wrapper)?.downcast_ref()
}

fn place(name: &str, line: Option<usize>) -> String {
    line.map_or_else(|| name.to_owned(), |line| format!("{name}:{line}"))
}
