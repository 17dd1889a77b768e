//! The macros as functions of tokens: which errors they report, and what they expand to.

mod errors;
mod expansions;
mod rows;
