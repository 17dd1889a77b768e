//! Makes a module and a test of each file of `*/pass`, so that none is forgotten.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    // The cases have one folder of templates, and one of static files, as those of trybuild.
    println!("cargo::rustc-env=CBV_TEMPLATES_DIR=templates/site");
    println!("cargo::rustc-env=CBV_STATIC_DIR=templates/static");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut modules = String::new();
    for folder in entries(&root) {
        let pass = folder.join("pass");
        if pass.is_dir() {
            println!("cargo::rerun-if-changed={}", pass.display());
            let cases =
                entries(&pass).into_iter().filter(|case| case.extension() == Some("rs".as_ref()));
            cases.for_each(|case| write_module(&mut modules, &name(&folder), &case));
        }
    }
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(output.join("cases.rs"), modules).expect("the folder can be written to");
}

/// In the same order each time.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder that can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_stem().expect("a name").to_str().expect("a name in UTF-8").to_owned()
}

fn write_module(modules: &mut String, of: &str, case: &Path) {
    let module = format!("{of}_{}", name(case));
    let module = format!(
        "#[path = {case:?}]\nmod {module};\n#[test]\nfn {module}() {{\n    {module}::main();\n}}\n\n"
    );
    modules.push_str(&module);
}
