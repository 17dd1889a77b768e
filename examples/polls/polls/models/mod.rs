//! The tables: `models.py`.

pub(crate) mod ask;
pub(crate) mod choice;
pub(crate) mod question;
