//! What must not compile, with the message that a user reads, and what must.
//!
//! `ui-tests/README.md` says how the cases are named and how their messages are renewed.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    for of in ["view", "attributes", "handler", "base", "as_view", "mount"] {
        cases.compile_fail(format!("ui-tests/{of}/fail/*.rs"));
        cases.pass(format!("ui-tests/{of}/pass/*.rs"));
    }
}
