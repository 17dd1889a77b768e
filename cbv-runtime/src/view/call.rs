//! A request on its way into a handler.

use std::any::Any;
use std::future::Future;
use std::pin::{Pin, pin};

use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::response::Response;
use tokio::task::JoinHandle;

use crate::extract::argument::HeadArgument;
use crate::extract::rejected::Rejected;
use crate::view::View;
use crate::view::attributes::Shared;
use crate::view::response::internal_server_error;

/// The answer of a handler, or that of a step before it.
pub type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A request, with all that the view is built from.
pub struct Call<V: View> {
    pub(crate) attributes: Shared<V>,
    pub(crate) state: V::State,
    pub(crate) parts: Parts,
    pub(crate) body: Body,
}

impl<V: View> Call<V> {
    pub(crate) fn new(attributes: Shared<V>, state: V::State, request: Request) -> Self {
        let (parts, body) = request.into_parts();
        Self { attributes, state, parts, body }
    }

    /// The instance of the view that serves this request.
    pub fn view(&mut self) -> impl Future<Output = Result<V, Rejected>> + Send {
        V::__cbv_build(&self.attributes, &mut self.parts, &self.state)
    }

    /// An argument of the handler that is not its last.
    pub fn head<T, M>(&mut self) -> impl Future<Output = Result<T, Rejected>> + Send
    where
        T: HeadArgument<V, M>,
    {
        T::extract(self)
    }
}

/// What remains of a [`Call`] without the request.
pub struct Rest<V: View> {
    pub(crate) attributes: Shared<V>,
    pub(crate) state: V::State,
}

/// Sync code on its way to the blocking pool, and what it gives. Without their types: tokio's code for a task is
/// compiled once, and not for each handler.
type Work = Box<dyn FnOnce() -> Output + Send>;
type Output = Box<dyn Any + Send>;

/// It is not started once nobody waits for it; what has started runs to its end.
struct Queued(JoinHandle<Output>);

impl Drop for Queued {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Runs sync code of a view: on the blocking pool, so that it delays nobody, or at once in a view
/// that says `#[view(inline)]`.
pub(crate) async fn blocking<V, T, F>(sync: F) -> T
where
    V: View,
    T: Stopped + Send + 'static,
    F: FnOnce() -> T + Send + 'static,
{
    if const { V::__CBV_INLINE } {
        return sync();
    }
    let output = on_the_pool(Box::new(move || Box::new(sync()))).await;
    output.and_then(|output| output.downcast().ok()).map_or_else(T::stopped, |output| *output)
}

/// What the code gives; none when the runtime is shutting down, so that nobody is left to answer.
async fn on_the_pool(work: Work) -> Option<Output> {
    #[cfg(all(feature = "testing", feature = "templates"))]
    let work = crate::testing::recorded::carried(work);
    let mut queued = Queued(tokio::task::spawn_blocking(work));
    match (&mut queued.0).await {
        Ok(output) => Some(output),
        Err(failure) => match failure.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => None,
        },
    }
}

/// Waits on a thread of the blocking pool, which no one else needs meanwhile.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut output = None;
    {
        let future: Pin<&mut dyn Future<Output = ()>> = pin!(async { output = Some(future.await) });
        tokio::runtime::Handle::current().block_on(future);
    }
    output.expect("what is waited for has ended")
}

/// What takes the place of what sync code would have given, had it been run.
pub(crate) trait Stopped {
    fn stopped() -> Self;
}

impl Stopped for Response {
    fn stopped() -> Self {
        internal_server_error()
    }
}

impl<T> Stopped for Result<T, Rejected> {
    fn stopped() -> Self {
        Err(Box::new(internal_server_error()))
    }
}
