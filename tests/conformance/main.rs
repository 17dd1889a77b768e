//! Replays the answers that Django gave: `cases.json`, or the file that `CBV_CASES` names.

mod access;
mod app;
mod areas;
mod base;
mod case;
mod catalogue;
mod compare;
mod conditional;
#[path = "../support/connection.rs"]
mod connection;
mod dates;
mod detail;
mod edit;
mod fields;
mod int;
mod list;
mod placeholders;
mod redirect;
mod replay;
mod report;
mod self_test;
mod shop;
mod template;

use std::path::PathBuf;
use std::process::ExitCode;

use report::Report;

#[tokio::main]
async fn main() -> ExitCode {
    self_test::run().await;
    let other = std::env::var_os("CBV_CASES").map(PathBuf::from);
    let is_all = other.is_none();
    let path = other.unwrap_or_else(recorded);
    let cases = match case::read(&path) {
        Ok(cases) => cases,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    };
    let report = Report::of(&cases).await;
    print!("{report}");
    let lost = report.lost();
    if is_all && !lost.is_empty() {
        eprintln!("{}: no case of {} passed", path.display(), lost.join(", "));
        return ExitCode::FAILURE;
    }
    let are_fields_right = replay_fields().await;
    if report.is_success() && are_fields_right { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the fields of forms make of inputs.
async fn replay_fields() -> bool {
    let path = fields::file();
    match fields::Report::of(&path).await {
        Ok(report) => {
            print!("{report}");
            report.is_success()
        }
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            false
        }
    }
}

fn recorded() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/conformance/cases.json"))
}
