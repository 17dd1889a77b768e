//! Where the templates of a crate are.

use std::env;
use std::path::{Path, PathBuf};

use cbv_templates::{Folder, Mistake};

/// The variable that names another folder than `templates`.
pub(super) const VARIABLE: &str = "CBV_TEMPLATES_DIR";

/// A folder of templates.
pub(crate) struct Home {
    pub(crate) path: PathBuf,
    /// How messages call it: as the user does, not by its place on this machine.
    shown: String,
    /// Who says so, where it is the variable.
    is_variable: bool,
}

impl Home {
    /// `templates` beside `Cargo.toml`, or what `CBV_TEMPLATES_DIR` says, from there.
    pub(crate) fn of_crate() -> Self {
        let variable = env::var(VARIABLE).ok();
        let is_variable = variable.is_some();
        let shown = variable.unwrap_or_else(|| "templates".to_owned());
        let root = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
        let path = root.join(&shown);
        let below = Path::new(&shown).strip_prefix(&root).ok().and_then(Path::to_str);
        Self { shown: below.map_or(shown.clone(), str::to_owned), path, is_variable }
    }

    /// A folder from the source file with the macro, as for `include_str!`. Editors expand macros
    /// without knowing the file.
    pub(crate) fn beside_source(dir: &str) -> Option<Self> {
        let file = proc_macro::Span::call_site().local_file()?;
        let path = file.parent()?.join(dir);
        Some(Self { path, shown: dir.trim_end_matches('/').to_owned(), is_variable: false })
    }

    /// Templates are somewhere that nothing is known of: another engine has them.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.shown.is_empty()
    }

    /// The folder, absolute from here on; or what to do about it.
    pub(crate) fn folder(&self) -> Result<Folder, String> {
        let path = self.path.canonicalize();
        path.and_then(Folder::new).map_err(|_| {
            let source = if self.is_variable { ", which `CBV_TEMPLATES_DIR` names" } else { "" };
            format!("there is no folder `{}`{source}: create it", self.shown)
        })
    }

    /// `templates/a.html:3`
    pub(crate) fn place(&self, template: &str, line: Option<usize>) -> String {
        let line = line.map_or_else(String::new, |line| format!(":{line}"));
        format!("{}/{template}{line}", self.shown)
    }

    /// A mistake with the place of the file.
    pub(crate) fn shown(&self, mistake: &Mistake) -> String {
        format!("{}: {}", self.place(&mistake.template, mistake.line), mistake.message)
    }
}
