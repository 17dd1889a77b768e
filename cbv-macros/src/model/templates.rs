use std::path::PathBuf;

use cbv_syntax::templates::Captures;
use syn::{LitStr, Path};

/// `templates!(crate::urls, dir = "..")`
pub(crate) struct TemplatesInput {
    pub(crate) krate: Path,
    pub(crate) urls: Option<Path>,
    pub(crate) dir: Option<LitStr>,
}

/// A folder of templates that fit together.
pub(crate) struct Templates {
    pub(crate) krate: Path,
    pub(crate) folder: PathBuf,
    /// The templates by name, sorted, with their files.
    pub(crate) files: Vec<(String, PathBuf)>,
    pub(crate) urls: Option<(Path, Vec<Link>)>,
}

/// A `url(..)` in a template, and the place of its first call: `templates/a.html:3`.
pub(crate) struct Link {
    pub(crate) name: String,
    pub(crate) captures: Captures,
    pub(crate) place: String,
}

/// `template!("about.html")`
pub(crate) struct TemplateInput {
    pub(crate) krate: Path,
    pub(crate) name: LitStr,
}
