//! Templates that change while the application runs.

use std::fs;
use std::path::PathBuf;

use cbv::{Context, Templates};

/// A folder of templates of its own for a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("cbv-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("a file");
    }

    fn templates(&self) -> Templates {
        Templates::from_dir(&self.0).expect("templates that parse")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text(templates: &Templates, name: &str) -> String {
    templates.render(name, &Context::new()).unwrap_or_else(|error| error.to_string())
}

#[cfg(debug_assertions)]
#[test]
fn an_edit_shows_at_the_next_request() {
    let folder = Folder::new("edit");
    folder.write("base.html", "[{% block b %}{% endblock %}]");
    folder.write(
        "a.html",
        "{% extends 'base.html' %}{% block b %}{% include 'row.html' %}{% endblock %}",
    );
    folder.write("row.html", "1");
    let templates = folder.templates();
    assert_eq!(text(&templates, "a.html"), "[1]");
    folder.write("row.html", "two");
    assert_eq!(text(&templates, "a.html"), "[two]");
    folder.write("base.html", "<{% block b %}{% endblock %}> ");
    assert_eq!(text(&templates, "a.html"), "<two> ");
    folder.write("row.html", "{% if %}");
    assert!(text(&templates, "a.html").starts_with("row.html:1: "));
    folder.write("row.html", "again");
    assert_eq!(text(&templates, "a.html"), "<again> ");
}

#[test]
fn a_new_file_is_found_and_a_removed_one_is_not() {
    let folder = Folder::new("new");
    folder.write("a.html", "a");
    let templates = folder.templates();
    assert!(!templates.has("b.html"));
    folder.write("b.html", "{% include 'a.html' %}b");
    assert!(templates.has("b.html"));
    assert_eq!(text(&templates, "b.html"), "ab");
    fs::remove_file(folder.0.join("b.html")).expect("a file");
    assert!(!templates.has("b.html"));
}

#[test]
fn all_broken_files_are_reported_at_once() {
    let folder = Folder::new("broken");
    fs::create_dir_all(folder.0.join("books")).expect("a folder");
    folder.write("books/list.html", "\n{% for %}");
    folder.write("a.html", "{% extends 'bse.html' %}");
    folder.write("base.html", "");
    folder.write(".hidden.html", "{% if %}");
    fs::write(folder.0.join("logo.png"), b"\x89PNG\r\n\x1a\n\0").expect("a file");
    let broken = Templates::from_dir(&folder.0).unwrap_err();
    let lines: Vec<_> = broken.errors().iter().map(ToString::to_string).collect();
    assert_eq!(lines[0], "a.html:1: there is no template `bse.html`; did you mean `base.html`?");
    assert!(lines[1].starts_with("books/list.html:2: "), "{lines:?}");
    assert_eq!(lines.len(), 2);
}

#[test]
fn a_folder_that_does_not_exist_is_an_error() {
    let error = Templates::from_dir("/no/such/folder").unwrap_err();
    assert!(error.to_string().starts_with("the folder `/no/such/folder` cannot be read"));
}

#[test]
fn nothing_outside_of_the_folder_is_a_template() {
    let folder = Folder::new("outside");
    folder.write("a.html", "a");
    folder.write(".hidden.html", "hidden");
    let templates = folder.templates();
    for name in ["../a.html", "/a.html", ".hidden.html", "x/../a.html", "", "/etc/passwd", "..\\a"]
    {
        let error = templates.render(name, &Context::new());
        assert!(!templates.has(name) && error.is_err(), "{name}");
    }
}
