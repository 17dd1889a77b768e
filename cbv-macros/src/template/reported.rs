//! A template is read for each view that shows it, and by `templates!`; what is wrong with it is one
//! error.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use cbv_syntax::templates::Mistake;

/// The drivers that expand each macro of one crate once, and end.
const COMPILERS: [&str; 3] = ["clippy-driver", "rustc", "rustdoc"];

/// An editor's server lives long, expands again only what has changed, and has many crates: what it
/// has told once it has to tell again.
static IS_COMPILER: LazyLock<bool> = LazyLock::new(|| {
    let program = env::current_exe().ok();
    let name = program.as_deref().and_then(Path::file_stem).and_then(|name| name.to_str());
    name.is_some_and(|name| COMPILERS.contains(&name))
});

static REPORTED: Mutex<BTreeSet<(PathBuf, String)>> = Mutex::new(BTreeSet::new());

/// Whether a mistake in a template below a folder is reported for the first time.
pub(super) fn is_first_report(folder: &Path, mistake: &Mistake) -> bool {
    if !is_compiler() {
        return true;
    }
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut reported = REPORTED.lock().unwrap_or_else(PoisonError::into_inner);
    reported.insert((folder, mistake.to_string()))
}

/// Whether each macro of one crate is expanded once, in this process.
pub(super) fn is_compiler() -> bool {
    *IS_COMPILER
}
