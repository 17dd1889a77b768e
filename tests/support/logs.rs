//! Records what is logged on this thread.

use std::fmt::{Debug, Write};
use std::sync::{Arc, LazyLock, Mutex};
use std::thread;
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Dispatch, Event, Metadata, Subscriber, span};

/// Everything that was logged, a line each: `WARN target message`, `SPAN name`.
#[derive(Clone, Default)]
pub(crate) struct Logs(Arc<Mutex<Vec<String>>>, Arc<Mutex<Vec<String>>>);

/// Whoever logs for the first time asks who listens, and remembers the answer. A test that records
/// nothing would silence one that starts to record at that moment: so somebody listens always.
static LISTENER: LazyLock<Dispatch> = LazyLock::new(|| {
    let listener = Dispatch::new(Logs::default());
    // Those that had asked before have their answer by now, and are asked again.
    thread::sleep(Duration::from_millis(50));
    tracing::callsite::rebuild_interest_cache();
    listener
});

/// Records until the guard is dropped.
pub(crate) fn record() -> (Logs, DefaultGuard) {
    LazyLock::force(&LISTENER);
    let logs = Logs::default();
    let guard = tracing::subscriber::set_default(logs.clone());
    (logs, guard)
}

impl Logs {
    fn push(&self, line: String) {
        self.0.lock().expect("nothing panics while it writes").push(line);
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.0.lock().expect("nothing panics while it writes").clone()
    }

    /// The fields of each event: `method="GET" path="/" `.
    #[allow(dead_code, reason = "not every test looks at them")]
    pub(crate) fn fields(&self) -> Vec<String> {
        self.1.lock().expect("nothing panics while it writes").clone()
    }
}

/// The text of an event, and its fields.
struct Message(String, String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            write!(self.0, " {value:?}").expect("a string takes all");
        } else {
            write!(self.1, "{}={value:?} ", field.name()).expect("a string takes all");
        }
    }
}

impl Subscriber for Logs {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &span::Attributes<'_>) -> span::Id {
        self.push(format!("SPAN {}", span.metadata().name()));
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let metadata = event.metadata();
        let mut line =
            Message(format!("{} {}", metadata.level(), metadata.target()), String::new());
        event.record(&mut line);
        self.push(line.0);
        self.1.lock().expect("nothing panics while it writes").push(line.1);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}
