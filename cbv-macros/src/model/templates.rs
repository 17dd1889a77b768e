use std::path::PathBuf;

#[cfg(feature = "templates")]
use cbv_syntax::templates::Captures;
#[cfg(feature = "templates")]
use cbv_syntax::templates::flow::Use;
#[cfg(feature = "templates")]
use proc_macro2::TokenStream;
#[cfg(feature = "templates")]
use syn::{Expr, LitStr, Path};

/// Templates that were read while the crate compiles: when one of them changes, the compiler has to
/// look again.
pub(crate) struct ReadTemplate {
    pub(crate) files: Vec<PathBuf>,
    /// The environment variable that names their folder.
    pub(crate) variable: &'static str,
    /// What the template uses, where it is one of a view.
    #[cfg(feature = "templates")]
    pub(crate) used: Option<UsedByTemplate>,
}

/// What a template uses of what it is given.
#[cfg(feature = "templates")]
pub(crate) struct UsedByTemplate {
    pub(crate) uses: Vec<Use>,
    /// The name of the template.
    pub(crate) page: String,
    /// The folder, as messages call it.
    pub(crate) folder: String,
    /// What names the template, or what it is named after.
    pub(crate) at: TokenStream,
}

/// `templates!(crate::urls, dir = "..")`
#[cfg(feature = "templates")]
pub(crate) struct TemplatesInput {
    pub(crate) krate: Path,
    pub(crate) urls: Option<Path>,
    pub(crate) dir: Option<LitStr>,
    pub(crate) filters: Vec<Addition>,
    pub(crate) tests: Vec<Addition>,
    pub(crate) functions: Vec<Addition>,
}

/// A filter, a test or a function of the application's own.
#[cfg(feature = "templates")]
pub(crate) struct Addition {
    pub(crate) name: String,
    /// What it is; `None` where the application adds it otherwise.
    pub(crate) value: Option<Expr>,
}

/// A folder of templates that fit together.
#[cfg(feature = "templates")]
pub(crate) struct Templates {
    pub(crate) krate: Path,
    pub(crate) folder: PathBuf,
    /// The templates by name, sorted, with their files.
    pub(crate) files: Vec<(String, PathBuf)>,
    pub(crate) read: ReadTemplate,
    pub(crate) urls: Option<(Path, Vec<Link>)>,
    /// The filters, tests and functions, each with the method of the engine that adds it.
    pub(crate) additions: Vec<(&'static str, Addition)>,
}

/// A `url(..)` in a template, and the place of its first call: `templates/a.html:3`.
#[cfg(feature = "templates")]
pub(crate) struct Link {
    pub(crate) name: String,
    pub(crate) captures: Captures,
    pub(crate) place: String,
}

/// `static_files!(dir = "..")`
#[cfg(feature = "static-files")]
pub(crate) struct StaticFilesInput {
    pub(crate) krate: Path,
    pub(crate) dir: Option<LitStr>,
}

/// A folder of static files.
#[cfg(feature = "static-files")]
pub(crate) struct StaticFiles {
    pub(crate) krate: Path,
    pub(crate) folder: PathBuf,
    /// The paths of the files in it, sorted, with the files.
    pub(crate) files: Vec<(String, PathBuf)>,
}

/// `template!("about.html")`
#[cfg(feature = "templates")]
pub(crate) struct TemplateInput {
    pub(crate) krate: Path,
    pub(crate) name: LitStr,
}
