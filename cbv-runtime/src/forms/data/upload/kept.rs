//! A file under a name of our own.

use std::fs::{copy, create_dir_all, hard_link, remove_file};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::uploaded_file::Content;

/// A file under a name of our own. It is removed when this is dropped: also where nobody waits for it any more.
#[derive(Debug)]
pub(crate) struct Kept(Option<PathBuf>);

impl Kept {
    /// Puts a file into a folder. Half a file is never seen there.
    pub(super) fn new(content: &Content, extension: &str, folder: &Path) -> io::Result<Self> {
        create_dir_all(folder)?;
        let path = folder.join(format!("{}.{extension}", random()?));
        match content {
            Content::Memory(bytes) => write(&path, |file| file.write_all(bytes))?,
            // A second name; the first one goes with the upload. Not every file system has them, and none has them for
            // another one.
            Content::File(temporary) => hard_link(&**temporary, &path)
                .or_else(|_| write(&path, |file| copy(&**temporary, file.path()).map(drop)))?,
        }
        let kept = Self(Some(path));
        kept.make_readable()?;
        Ok(kept)
    }

    /// A temporary file is its owner's alone; what is kept may be served by another user, as with Django's
    /// `FILE_UPLOAD_PERMISSIONS`.
    fn make_readable(&self) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::fs::{Permissions, set_permissions};
            use std::os::unix::fs::PermissionsExt;
            set_permissions(self.path(), Permissions::from_mode(0o644))?;
        }
        Ok(())
    }

    fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }

    pub(crate) fn name(&self) -> &str {
        self.path().file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// It stays.
    pub(crate) fn forever(mut self) -> PathBuf {
        self.0.take().unwrap_or_default()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            let _ = remove_file(path);
        }
    }
}

/// Under another name first.
fn write(path: &Path, write: impl FnOnce(&mut NamedTempFile) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    let mut file = Builder::new().prefix(".cbv-").tempfile_in(folder)?;
    write(&mut file)?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// Of the random part of a name.
const DIGITS: usize = 32;

/// A name that nobody guesses.
fn random() -> io::Result<String> {
    let mut bytes = [0; DIGITS / 2];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(format!("{:0DIGITS$x}", u128::from_ne_bytes(bytes)))
}

/// Whether such a name was given here.
pub(crate) fn is_ours(file: &str) -> bool {
    let name = file.split_once('.').map_or(file, |(name, _)| name);
    name.len() == DIGITS && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
