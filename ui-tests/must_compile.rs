//! What must compile, and run: `*/pass/*.rs`, each of which is a module and a test (`build.rs`).

#![allow(dead_code, reason = "a case uses no more than it shows")]

include!(concat!(env!("OUT_DIR"), "/cases.rs"));
