//! A file under a name of our own.

use std::fs::{copy, hard_link};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::uploaded_file::Content;

/// Puts a file into a folder. Half a file is never seen there.
pub(super) fn keep(content: &Content, extension: &str, folder: &Path) -> io::Result<PathBuf> {
    let path = folder.join(format!("{}.{extension}", random()?));
    match content {
        Content::Memory(bytes) => write(&path, |file| file.write_all(bytes))?,
        // A second name; the first one goes with the upload. Not every file system has them, and none has them for
        // another one.
        Content::File(temporary) => match hard_link(&**temporary, &path) {
            Ok(()) => make_readable(&path)?,
            Err(_) => write(&path, |file| copy(&**temporary, file.path()).map(drop))?,
        },
    }
    Ok(path)
}

/// Under another name first.
fn write(path: &Path, write: impl FnOnce(&mut NamedTempFile) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    let mut file = Builder::new().prefix(".cbv-").tempfile_in(folder)?;
    write(&mut file)?;
    make_readable(file.path())?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is its owner's alone; what is kept may be served by another user, as with Django's
/// `FILE_UPLOAD_PERMISSIONS`.
fn make_readable(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::fs::{Permissions, set_permissions};
        use std::os::unix::fs::PermissionsExt;
        set_permissions(path, Permissions::from_mode(0o644))?;
    }
    Ok(())
}

/// A name that nobody guesses.
fn random() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
