//! Many clients at once.

use std::time::{Duration, Instant};

use axum::Router;
use tokio::task::JoinSet;

use crate::request::serve;

/// How many requests are answered in a second, when each client asks as soon as it is answered.
pub(crate) async fn answered(router: Router, clients: usize, seconds: u64) -> f64 {
    let start = Instant::now();
    let end = start + Duration::from_secs(seconds);
    let mut running = JoinSet::new();
    for _ in 0..clients {
        let router = router.clone();
        running.spawn(async move {
            let mut answered = 0_u32;
            while Instant::now() < end {
                serve(&router, 1).await;
                answered += 1;
            }
            answered
        });
    }
    let answered: u32 = running.join_all().await.into_iter().sum();
    f64::from(answered) / start.elapsed().as_secs_f64()
}
