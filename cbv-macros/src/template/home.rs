//! Where the templates of a crate are.

use std::env;
use std::path::{Path, PathBuf};

use cbv_syntax::templates::{Folder, Mistake};
use proc_macro2::Span;

use super::reported::is_first_report;

/// The variable that names another folder than `templates`.
pub(crate) const VARIABLE: &str = "CBV_TEMPLATES_DIR";

const FOLDER: &str = "templates";

/// The variable that names another folder than `static`.
pub(crate) const STATIC_VARIABLE: &str = "CBV_STATIC_DIR";

const STATIC_FOLDER: &str = "static";

/// The source file of a token. Editors expand macros without knowing the file.
fn source_file(at: Span) -> Option<PathBuf> {
    at.unwrap().local_file()
}

/// The nearest folder of that name above the source file of a token, below `root`.
fn nearest(root: &Path, name: &str, at: Span) -> Option<PathBuf> {
    let root = root.canonicalize().ok()?;
    let file = source_file(at)?.canonicalize().ok()?;
    let above = file.parent()?.ancestors().take_while(|folder| folder.starts_with(&root));
    let outside_of_src = above.filter(|folder| !folder.starts_with(root.join("src")));
    outside_of_src
        .filter(|folder| !is_module(folder))
        .map(|folder| folder.join(name))
        .find(|f| f.is_dir())
}

/// A module of Rust may be called so, too.
fn is_module(folder: &Path) -> bool {
    let sources = ["templates.rs", "templates/mod.rs", "templates/main.rs"];
    sources.iter().any(|source| folder.join(source).exists())
}

/// A folder of templates, or of static files.
pub(crate) struct Home {
    pub(crate) path: PathBuf,
    /// How messages call it: as the user does, not by its place on this machine.
    shown: String,
    /// Who says so, where it is a variable.
    variable: Option<&'static str>,
}

impl Home {
    /// What `CBV_TEMPLATES_DIR` says, from `Cargo.toml`; else the nearest `templates`: for an
    /// example or a test from its own folder up, and for the crate the one beside `Cargo.toml`.
    ///
    /// `at` is a token that the user has written: a macro that writes the view is in another file.
    pub(crate) fn of_crate(at: Span) -> Self {
        Self::named(FOLDER, VARIABLE, at)
    }

    /// As that of the templates: what `CBV_STATIC_DIR` says, else the nearest `static`.
    pub(crate) fn of_static_files(at: Span) -> Self {
        Self::named(STATIC_FOLDER, STATIC_VARIABLE, at)
    }

    fn named(name: &str, variable: &'static str, at: Span) -> Self {
        let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
        let value = env::var(variable).ok();
        let variable = value.is_some().then_some(variable);
        let path = match value {
            // Joined to nothing it would be the folder of `Cargo.toml`.
            Some(empty) if empty.is_empty() => PathBuf::new(),
            Some(folder) => root.join(folder),
            None => nearest(&root, name, at).unwrap_or_else(|| root.join(name)),
        };
        let below = path.strip_prefix(&root).unwrap_or(&path);
        Self { shown: below.to_string_lossy().into_owned(), path, variable }
    }

    /// A folder from the source file with the macro, as for `include_str!`.
    pub(crate) fn beside_source(dir: &str) -> Option<Self> {
        let file = source_file(Span::call_site())?;
        let path = file.parent()?.join(dir);
        Some(Self { path, shown: dir.trim_end_matches('/').to_owned(), variable: None })
    }

    /// They are somewhere that nothing is known of: another engine has the templates, another server
    /// the static files.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.shown.is_empty()
    }

    /// Whether a variable names it.
    pub(crate) fn is_named(&self) -> bool {
        self.variable.is_some()
    }

    /// `static/`
    pub(crate) fn prefix(&self) -> String {
        format!("{}/", self.shown.trim_end_matches('/'))
    }

    /// The folder, absolute from here on; or what to do about it.
    pub(crate) fn folder(&self) -> Result<Folder, String> {
        let path = self.path.canonicalize();
        path.and_then(Folder::new).map_err(|_| {
            let source = self
                .variable
                .map_or_else(String::new, |variable| format!(", which `{variable}` names"));
            format!("there is no folder `{}`{source}: create it", self.shown)
        })
    }

    /// `templates/a.html:3`
    pub(crate) fn place(&self, template: &str, line: Option<usize>) -> String {
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        format!("{}/{template}{line}", self.shown)
    }

    /// As messages call it.
    pub(crate) fn name(&self) -> &str {
        &self.shown
    }

    /// Whether nothing has reported the mistake yet.
    pub(crate) fn is_first_report(&self, mistake: &Mistake) -> bool {
        is_first_report(&self.path, mistake)
    }

    /// A mistake with the place of the file.
    pub(crate) fn shown(&self, mistake: &Mistake) -> String {
        format!("{}: {}", self.place(&mistake.template, mistake.line), mistake.message)
    }
}
