//! Templates in files.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::check::Sources;
use super::mistake::Mistake;

/// The templates below a folder, by their paths in it. Each is read when it is needed.
///
/// What is no template is left out: hidden files, what editors leave behind, what is not a file, and
/// files that are no text, such as images.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at this path.
    ///
    /// # Errors
    ///
    /// It does not exist, or cannot be read.
    pub fn new(path: impl Into<PathBuf>) -> io::Result<Self> {
        let path = path.into();
        fs::read_dir(&path).map(|_| Self(path))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The paths of all files below it, whatever they hold, in their order.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let mut names = Vec::new();
        collect(&self.0, "", &mut names);
        names.sort();
        names
    }

    /// The file of a template.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Sources for Folder {
    fn get(&self, name: &str) -> Option<Result<String, Mistake>> {
        if !is_name(name) {
            return None;
        }
        let file = self.file(name);
        // To open anything else, such as a pipe, may take for ever.
        fs::metadata(&file).ok().filter(fs::Metadata::is_file)?;
        let mistake = |line, message| Mistake { template: name.to_owned(), line, message };
        Some(match fs::read(&file) {
            Ok(bytes) => String::from_utf8(bytes).map_err(|error| {
                let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = before.split(|byte| *byte == b'\n').count();
                mistake(Some(line), "this is not UTF-8: save the file in that encoding".to_owned())
            }),
            Err(error) => Err(mistake(None, format!("the file cannot be read: {error}"))),
        })
    }

    fn names(&self) -> Vec<String> {
        let mut names = self.files();
        names.retain(|name| is_text(&self.file(name)));
        names
    }
}

/// Whether a file is meant to be read: a text in any encoding. Only in UTF-16 a text has zeros, and
/// it says so by its first bytes.
fn is_text(file: &Path) -> bool {
    let is_file = fs::metadata(file).is_ok_and(|data| data.is_file());
    is_file
        && fs::read(file).map_or(true, |bytes| {
            !bytes.contains(&0) || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
        })
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if !is_name(name) {
            continue;
        }
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), names);
        } else {
            names.push(name);
        }
    }
}

/// Whether a name can be that of a file below the folder, and is neither hidden nor what an editor
/// leaves behind. The engine reads no other file.
#[must_use]
pub fn is_name(name: &str) -> bool {
    let below = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let is_hidden =
        |segment: &str| segment.is_empty() || segment.starts_with('.') || is_backup(segment);
    below && !name.contains('\\') && !name.split('/').any(is_hidden)
}

/// `a.html~`, `#a.html#`, `a.html.swp`
fn is_backup(name: &str) -> bool {
    let is_autosave = name.starts_with('#') && name.ends_with('#');
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    let left = ["bak", "orig", "rej", "swo", "swp", "tmp"];
    name.ends_with('~') || is_autosave || extension.is_some_and(|one| left.contains(&one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_template_is_left_out() {
        let root = std::env::temp_dir().join(format!("cbv-templates-{}", std::process::id()));
        fs::create_dir_all(root.join("books")).unwrap();
        let files: [(&str, &[u8]); 9] = [
            ("a.html", b"a"),
            ("books/list.html", "\u{e9}".as_bytes()),
            ("latin.html", b"a\ncaf\xe9"),
            ("utf16.html", b"\xff\xfea\0"),
            ("logo.png", b"\x89PNG\0\xff"),
            ("a.html~", b"{% if %}"),
            ("#a.html#", b"{% if %}"),
            ("books/list.html.swp", b"{% if %}"),
            (".hidden", b"{% if %}"),
        ];
        for (name, bytes) in files {
            fs::write(root.join(name), bytes).unwrap();
        }
        let folder = Folder::new(&root).unwrap();
        assert_eq!(folder.names(), ["a.html", "books/list.html", "latin.html", "utf16.html"]);
        let said = super::super::check(&folder).mistakes;
        let said: Vec<_> = said.iter().map(ToString::to_string).collect();
        let told = "this is not UTF-8: save the file in that encoding";
        assert_eq!(said, [format!("latin.html:2: {told}"), format!("utf16.html:1: {told}")]);
        assert!(folder.get("books").is_none() && folder.get("a.html~").is_none());
        fs::remove_dir_all(&root).unwrap();
    }

    /// A pipe that nobody writes to.
    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for() {
        let root = std::env::temp_dir().join(format!("cbv-pipe-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        let pipe = root.join("pipe.html");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if made.is_ok_and(|status| status.success()) {
            let folder = Folder::new(&root).unwrap();
            assert!(folder.names().is_empty() && folder.get("pipe.html").is_none());
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
