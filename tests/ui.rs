//! What must not compile, with the message that a user reads.
//!
//! `ui-tests/README.md` says how the cases are named and how their messages are renewed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, panic};

#[test]
fn ui() {
    if env::var_os(TEMPLATES).is_none() {
        return again_with_templates();
    }
    must_not_compile();
}

/// Cargo copies its own memory for each case that it starts, and the more of them it has, the more that is: in one
/// round of all it takes a quarter of the time.
const CASES_OF_A_ROUND: usize = 100;

fn must_not_compile() {
    let failed =
        rounds().iter().filter(|cases| panic::catch_unwind(|| round(cases)).is_err()).count();
    assert_eq!(failed, 0, "rounds with cases that failed");
}

fn rounds() -> Vec<Vec<PathBuf>> {
    let mut cases: Vec<PathBuf> = folder("ui-tests")
        .map(|of| of.join("fail"))
        .filter(|fail| fail.is_dir())
        .flat_map(folder)
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    cases.sort();
    cases.chunks(CASES_OF_A_ROUND).map(<[_]>::to_vec).collect()
}

fn folder(path: impl AsRef<Path>) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(path).expect("a folder of cases");
    entries.map(|entry| entry.expect("what is in it").path())
}

/// Without a case that compiles among them they are checked at once, on all cores.
fn round(cases: &[PathBuf]) {
    let of_trybuild = trybuild::TestCases::new();
    for case in cases {
        of_trybuild.compile_fail(case);
    }
}

/// Where the macros look for templates: a case has no folder of its own beside a `Cargo.toml`.
const TEMPLATES: &str = "CBV_TEMPLATES_DIR";

/// And for static files.
const STATIC_FILES: &str = "CBV_STATIC_DIR";

/// Where the flags of the compiler are set for all that is compiled, as `.ci/run` does, they stay:
/// whatever has been compiled with them is taken.
const ENCODED: &str = "CARGO_ENCODED_RUSTFLAGS";

/// Otherwise what trybuild gives to the compiler. It gives the last to the cases alone, for which cargo
/// compiles all dependencies a second time.
const RUSTFLAGS: [&str; 6] =
    ["--cfg", "trybuild", "--verbose", "-A", "dead_code", "--diagnostic-width=140"];

/// Where the cases are compiled, if not beside all else. Cargo keeps others from a folder while it compiles there.
const BUILD_DIR: &str = "CBV_UI_BUILD_DIR";

/// The variables of a process are set before it starts.
fn again_with_templates() {
    let templates = concat!(env!("CARGO_MANIFEST_DIR"), "/ui-tests/templates/site");
    let static_files = concat!(env!("CARGO_MANIFEST_DIR"), "/ui-tests/templates/static");
    let flags = env::var(ENCODED).unwrap_or_else(|_| RUSTFLAGS.join("\x1f"));
    let mut again = Command::new(env::current_exe().expect("this test"));
    if let Some(folder) = env::var_os(BUILD_DIR) {
        again.env("CARGO_BUILD_BUILD_DIR", folder);
    }
    let again = again
        .args(env::args_os().skip(1))
        .arg("--nocapture")
        .env(TEMPLATES, templates)
        .env(ENCODED, flags)
        .env(STATIC_FILES, static_files)
        .status();
    assert!(again.expect("this test").success(), "see the cases above");
}
