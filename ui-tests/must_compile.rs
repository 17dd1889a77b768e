//! What must compile, and run: `*/pass/*.rs`, each of which is a module and a test (`build.rs`).

#![allow(dead_code, reason = "a case uses no more than it shows")]
#![allow(clippy::all, reason = "users write all of this, whether it is good style or not")]

include!(concat!(env!("OUT_DIR"), "/cases.rs"));
