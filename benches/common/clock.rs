//! By the clock: rounds of both sides in turns, so that what else the machine does meets both.

use std::time::Instant;

/// Medians: the seconds of a request by hand and in a view, and of each round the second to the
/// first. Each side answers as many requests as it is told.
pub(crate) async fn compare(
    by_hand: impl AsyncFn(usize),
    view: impl AsyncFn(usize),
    rounds: usize,
    requests: usize,
) -> [f64; 3] {
    let mut times = [const { Vec::new() }; 3];
    // Connections are opened, and files are in the cache.
    timed(&by_hand, requests).await;
    timed(&view, requests).await;
    for round in 0..rounds {
        // Neither always comes after the other.
        let (first, second) = if round % 2 == 0 {
            (timed(&by_hand, requests).await, timed(&view, requests).await)
        } else {
            let second = timed(&view, requests).await;
            (timed(&by_hand, requests).await, second)
        };
        for (times, time) in times.iter_mut().zip([first, second, second / first]) {
            times.push(time);
        }
    }
    times.map(median)
}

/// The seconds of one request.
async fn timed(side: impl AsyncFn(usize), requests: usize) -> f64 {
    let start = Instant::now();
    side(requests).await;
    #[expect(clippy::cast_precision_loss, reason = "there are not so many")]
    let requests = requests as f64;
    start.elapsed().as_secs_f64() / requests
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
