//! What a page of another site sends is refused, whatever it leads to; and where a client wants to go
//! next is a page of this site.

mod exempt;
mod matrix;
mod mounts;
mod next_page;
mod reference;
mod request;
mod sockets;
mod trusted;
mod watched;
#[path = "../support/ways.rs"]
mod ways;

/// So many cases of a property; one that fails is not written down.
fn cases(count: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config { cases: count, failure_persistence: None, ..Default::default() }
}
