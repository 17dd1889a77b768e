//! The macros as functions of tokens: which errors they report, and what they expand to.

mod errors;
mod expansions;
#[cfg(feature = "forms")]
mod forms;
mod rows;
#[cfg(feature = "templates")]
mod variables;
