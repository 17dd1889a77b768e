//! Whether, and how often, the objects of a list are counted.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::query_set::{DatabaseError, QuerySet};
use crate::view::attributes::IntoAttribute;

/// How a paginated list learns how many objects there are. Counting reads every row that fits,
/// which takes its time on a large table.
///
/// ```
/// use std::time::Duration;
///
/// use cbv::prelude::*;
/// # #[derive(Clone, serde::Serialize)]
/// # struct Row;
/// #[derive(ListView)]
/// #[view(state = Templates, items = Row, queryset = Self::rows, paginate_by = 50)]
/// #[view(template_name = "cbv/list.html")]
/// struct Rows;
/// # impl Rows {
/// #     async fn rows(&self) -> Result<Vec<Row>, cbv::Error> {
/// #         Ok(vec![Row])
/// #     }
/// # }
///
/// let counted = Rows::as_view();
/// let for_a_minute = Rows::as_view().count(Duration::from_secs(60));
/// let uncounted = Rows::as_view().count(false);
/// ```
#[derive(Debug, Clone, Default)]
pub enum Count {
    /// At each request.
    #[default]
    Always,
    /// Never: pages know whether there is a next one, and not how many there are. `true` and
    /// `false` as an attribute are [`Always`](Self::Always) and this.
    Never,
    /// Once in a while; a `Duration` as an attribute. Within it, a page may be said to exist that
    /// has no rows any more, which is then shown without any.
    Cached(CountCache),
}

impl Count {
    /// The number of objects; `None` where they are not counted.
    ///
    /// # Errors
    ///
    /// Whatever the database fails with.
    pub async fn of<Q: QuerySet>(
        &self,
        query: &Q,
        database: &Q::Database,
    ) -> Result<Option<u64>, DatabaseError> {
        let cache = match self {
            Self::Never => return Ok(None),
            Self::Always => None,
            Self::Cached(cache) => query.cache_key(database).map(|key| (cache, key)),
        };
        let Some((cache, key)) = cache else { return query.count(database).await.map(Some) };
        if let Some(count) = cache.get(&key) {
            return Ok(Some(count));
        }
        let count = query.count(database).await?;
        cache.insert(key, count);
        Ok(Some(count))
    }
}

impl IntoAttribute<Count> for bool {
    fn into_attribute(self) -> Count {
        if self { Count::Always } else { Count::Never }
    }
}

impl IntoAttribute<Count> for Duration {
    fn into_attribute(self) -> Count {
        Count::Cached(CountCache { time_to_live: self, counts: Arc::default() })
    }
}

/// Counts of a view's queries, each for a while, and for one database. The clones of one share them.
#[derive(Debug, Clone)]
pub struct CountCache {
    time_to_live: Duration,
    counts: Arc<Mutex<HashMap<String, (Instant, u64)>>>,
}

/// Searches make a query each. So many are remembered.
const CAPACITY: usize = 1_000;

impl CountCache {
    fn get(&self, key: &str) -> Option<u64> {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = counts.get(key)?;
        (since.elapsed() < self.time_to_live).then_some(*count)
    }

    fn insert(&self, key: String, count: u64) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= CAPACITY {
            counts.retain(|_, (since, _)| since.elapsed() < self.time_to_live);
        }
        if counts.len() >= CAPACITY {
            counts.clear();
        }
        counts.insert(key, (Instant::now(), count));
    }
}
