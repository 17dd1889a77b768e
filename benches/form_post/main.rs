//! What a form costs that is valid and saved, in a view and in the same thing written by hand in axum.
//!
//! `benches/form_post.sh` runs this under valgrind, which counts the instructions of all threads. Each run
//! adds rows on one side, so that the counts of two runs of different length can be subtracted.

mod author;
mod book;
mod by_hand;
#[path = "../common/clock.rs"]
mod clock;
mod side;
mod view;

use side::Side;

const USAGE: &str = "usage: form_post, then one of
  --side axum|cbv --requests N    adds so many books
  --clock ROUNDS --requests N     compares both sides by the clock
`benches/form_post.sh` compares them";

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    if runtime.expect("threads can be started").block_on(run()).is_none() {
        println!("{USAGE}");
    }
}

/// `None` when the arguments make no sense.
async fn run() -> Option<()> {
    let (mut side, mut clock, mut requests) = (None, None, None);
    let mut given = std::env::args().skip(1);
    while let Some(name) = given.next() {
        match name.as_str() {
            "--side" => side = given.next(),
            "--clock" => clock = given.next()?.parse().ok(),
            "--requests" => requests = given.next()?.parse().ok(),
            // `cargo bench` adds it.
            "--bench" => {}
            _ => return None,
        }
    }
    match (side, clock, requests?) {
        (Some(side), None, requests) => {
            let side = Side::named(&side).await?;
            side.add(requests).await;
            side.check().await;
        }
        (None, Some(rounds), requests) => compare(rounds, requests).await,
        _ => return None,
    }
    Some(())
}

async fn compare(rounds: usize, requests: usize) {
    let (axum, cbv) = (Side::axum().await, Side::cbv().await);
    let by_hand = async |requests| axum.add(requests).await;
    let view = async |requests| cbv.add(requests).await;
    let [by_hand, view, ratio] = clock::compare(by_hand, view, rounds, requests).await;
    println!("{:.0} {:.0} {ratio:.3}", by_hand * 1e6, view * 1e6);
    axum.check().await;
    cbv.check().await;
}
