//! What `cargo check` takes and `cargo build` does not: `*/fail_build/*.rs`, each of which is an
//! example here. It is built with what the tests are built with; trybuild would build all of that once
//! more.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

#[test]
fn must_not_be_built() {
    let cases = cases();
    assert!(!cases.is_empty(), "there is a case");
    for case in cases {
        let stderr = case.with_extension("stderr");
        let actual = plain(&build(case.file_stem().expect("a name").to_str().expect("in UTF-8")));
        if env::var_os("TRYBUILD").is_some_and(|value| value == "overwrite") {
            fs::write(&stderr, &actual).expect("the file can be written");
        }
        let expected = plain(&fs::read_to_string(&stderr).expect("the file can be read"));
        assert!(actual == expected, "expected:\n{expected}\n\nbut it is:\n{actual}");
    }
}

fn cases() -> Vec<PathBuf> {
    let folders = entries(Path::new(env!("CARGO_MANIFEST_DIR")));
    let folders = folders.into_iter().map(|folder| folder.join("fail_build"));
    let files = folders.filter(|folder| folder.is_dir()).flat_map(|folder| entries(&folder));
    files.filter(|file| file.extension().is_some_and(|extension| extension == "rs")).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder that can be read");
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

/// What the compiler says. Of the whole workspace, so that the dependencies are those of the tests.
fn build(example: &str) -> String {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--quiet", "--color=never", "--workspace"])
        .args(["--features", "cbv-ui-tests/fail_build", "--example", example])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(!built.status.success(), "{example} can be built");
    String::from_utf8(built.stderr).expect("messages in UTF-8")
}

/// Without the numbers of lines, and how far they indent: they are those of the library.
fn plain(message: &str) -> String {
    let last = |line: &&str| !line.starts_with("error: could not compile");
    let lines = message.lines().take_while(last).map(|line| {
        let line = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim();
        match line.strip_prefix("--> ") {
            Some(place) => format!("--> {}", place.split(':').next().unwrap_or_default()),
            None if line.starts_with("...") => "...".to_owned(),
            None => line.to_owned(),
        }
    });
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("For more information"));
    lines.map(|line| line + "\n").collect()
}
