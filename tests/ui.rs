//! What must not compile, with the message that a user reads.
//!
//! `ui-tests/README.md` says how the cases are named and how their messages are renewed.

use std::env;
use std::process::Command;

#[test]
fn ui() {
    if env::var_os(TEMPLATES).is_none() {
        return again_with_templates();
    }
    must_not_compile();
}

const FOLDERS: [&str; 19] = [
    "view",
    "attributes",
    "handler",
    "base",
    "as_view",
    "mount",
    "urls",
    "templates",
    "template_view",
    "redirect_view",
    "list_view",
    "detail_view",
    "form_view",
    "create_view",
    "update_view",
    "delete_view",
    "form",
    "choices",
    "model_fields",
];

/// Without a case that compiles among them they are checked at once, on all cores.
fn must_not_compile() {
    let cases = trybuild::TestCases::new();
    for of in FOLDERS {
        cases.compile_fail(format!("ui-tests/{of}/fail/*.rs"));
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

/// The variables of a process are set before it starts.
fn again_with_templates() {
    let templates = concat!(env!("CARGO_MANIFEST_DIR"), "/ui-tests/templates/site");
    let static_files = concat!(env!("CARGO_MANIFEST_DIR"), "/ui-tests/templates/static");
    let flags = env::var(ENCODED).unwrap_or_else(|_| RUSTFLAGS.join("\x1f"));
    let again = Command::new(env::current_exe().expect("this test"))
        .args(env::args_os().skip(1))
        .arg("--nocapture")
        .env(TEMPLATES, templates)
        .env(ENCODED, flags)
        .env(STATIC_FILES, static_files)
        .status();
    assert!(again.expect("this test").success(), "see the cases above");
}
