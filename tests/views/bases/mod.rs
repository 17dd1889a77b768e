//! Bases: handlers and hooks that views inherit, and override one by one.

mod index;
mod stacked;
mod state;
mod sync;
mod verbs;
