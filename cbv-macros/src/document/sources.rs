//! The source files of the crate that is being documented.

use std::fs;
use std::path::{Path, PathBuf};

use syn::Item;

pub(super) struct Source {
    pub(super) path: PathBuf,
    pub(super) file: syn::File,
}

/// All files below `src` when `file` is one of them; else `file` alone.
pub(super) fn of_crate(file: &Path) -> Vec<Source> {
    let src = std::env::var_os("CARGO_MANIFEST_DIR").map(|root| Path::new(&root).join("src"));
    let canonical = fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    let mut paths = Vec::new();
    match src.and_then(|src| fs::canonicalize(src).ok()) {
        Some(src) if canonical.starts_with(&src) => collect(&src, &mut paths),
        _ => paths.push(canonical),
    }
    paths.sort();
    paths.into_iter().filter_map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn read(path: PathBuf) -> Option<Source> {
    let file = syn::parse_file(&fs::read_to_string(&path).ok()?).ok()?;
    Some(Source { path, file })
}

/// All items of a file, those of its inline modules included.
pub(super) fn each_item<'a>(items: &'a [Item], visit: &mut impl FnMut(&'a Item)) {
    for item in items {
        visit(item);
        if let Item::Mod(module) = item
            && let Some((_, items)) = &module.content
        {
            each_item(items, visit);
        }
    }
}
