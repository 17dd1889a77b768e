//! Files that were posted: received while they arrive, told by what is in them, gone unless they are kept.

mod content_type;
mod file_name;
mod kept;
mod receive;
mod spool;
mod uploaded_file;

pub(crate) use file_name::cleaned;
pub(crate) use kept::{Kept, is_ours};
pub(super) use receive::{Budget, receive};
pub(crate) use spool::blocking;
pub use uploaded_file::UploadedFile;
