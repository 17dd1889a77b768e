//! A file that arrives.

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use super::spool::Spool;
use super::uploaded_file::UploadedFile;
use crate::error::Error;
use crate::forms::data::error::{shown, too_large};
use crate::forms::data::limits::FormLimits;
use crate::forms::data::multipart::Part;

/// What is left for the files of a form.
pub(crate) struct Budget<'a> {
    limits: &'a FormLimits,
    files: usize,
    size: u64,
}

impl<'a> Budget<'a> {
    pub(crate) fn new(limits: &'a FormLimits) -> Self {
        Self { limits, files: limits.files, size: limits.files_size }
    }

    fn take_file(&mut self) -> Result<(), Error> {
        let files = self.files.checked_sub(1);
        let error = || too_large("the form has too many files", self.limits.files, "files");
        self.files = files.ok_or_else(error)?;
        Ok(())
    }

    /// Takes the bytes of a file that has so many by now.
    fn take(&mut self, bytes: usize, of_file: u64, field: &str) -> Result<(), Error> {
        if of_file > self.limits.file_size {
            let what = format!("the file of `{}` is too large", shown(field.as_bytes()));
            let limit = format!("{} bytes", self.limits.file_size);
            return Err(too_large(&what, limit, "file_size"));
        }
        let left = self.size.checked_sub(bytes as u64);
        let limit = format_args!("{} bytes", self.limits.files_size);
        self.size =
            left.ok_or_else(|| too_large("the files are too large", limit, "files_size"))?;
        Ok(())
    }
}

/// Receives a file; `None` for what a browser sends where none was chosen.
pub(crate) async fn receive(
    mut part: Part,
    field: &str,
    file_name: &str,
    budget: &mut Budget<'_>,
) -> Result<Option<UploadedFile>, Error> {
    budget.take_file()?;
    let declared = declared(part.headers());
    let mut spool = Spool::new(budget.limits);
    while let Some(piece) = part.piece().await? {
        let size = spool.size() + piece.len() as u64;
        budget.take(piece.len(), size, field)?;
        spool.write(&piece).await.map_err(not_written)?;
    }
    if file_name.is_empty() && spool.size() == 0 {
        return Ok(None);
    }
    let file = spool.finish().await.map_err(not_written)?;
    Ok(Some(file.named(file_name, declared)))
}

fn not_written(error: std::io::Error) -> Error {
    Error::from(error).context("an upload cannot be written")
}

fn declared(headers: &HeaderMap) -> Option<String> {
    Some(headers.get(CONTENT_TYPE)?.to_str().ok()?.to_owned())
}
