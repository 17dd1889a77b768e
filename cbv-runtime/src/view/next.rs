//! `#[handler(dispatch)]`: what stands around the handler, with the view at hand.

use std::future::Future;
use std::pin::Pin;

use axum::response::Response;

use crate::checked::{Answer as _, AsyncRest, SyncRest};
use crate::view::View;
use crate::view::call::{Call, blocking};
use crate::view::method::{Method, Receiver};
use crate::view::passing::may_be_lent;
use crate::view::serve::{AsyncMethod, SyncMethod};

/// The rest of the way of a request, in an async `#[handler(dispatch)]`: the dispatches of the view
/// that stand further inside, the arguments of the handler, the handler.
///
/// ```
/// use axum::response::Response;
/// use cbv::prelude::*;
///
/// #[derive(View)]
/// struct Page;
///
/// impl Page {
///     #[handler(dispatch)]
///     async fn marked(&self, next: Next<Self>) -> Response {
///         let mut answer = next.run(self).await;
///         answer.headers_mut().insert("x-page", "1".parse().expect("a value"));
///         answer
///     }
///
///     #[handler(get)]
///     async fn show(&self) -> &'static str {
///         "a page"
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let answer = cbv::testing::Client::view("/", Page::as_view()).get("/").await;
/// assert_eq!(answer.header("x-page"), Some("1"));
/// # });
/// ```
///
/// That is Django's `super().dispatch(request, *args, **kwargs)`. Who does not call
/// [`run`](Self::run) answers in place of the handler.
#[must_use = "without `next.run(self)` no handler is called"]
pub struct Next<V: View> {
    call: Call<V>,
    innermost: Innermost<V>,
    /// The next of the dispatches.
    at: usize,
}

/// The rest of the way of a request, in a `#[handler(dispatch)]` that is sync: [`Next`], whose
/// [`run`](Self::run) gives the answer and no future of it.
///
/// It is used on the blocking pool, on the thread that runs the handler.
#[must_use = "without `next.run(self)` no handler is called"]
pub struct SyncNext<V: View> {
    call: Call<V>,
    innermost: SyncInnermost<V>,
    at: usize,
}

/// The answer of a dispatch, or of the handler behind it.
pub type Passed<'a> = Pin<Box<dyn Future<Output = Response> + Send + 'a>>;

/// The handler, behind all dispatches. A box of nothing: the method has no size.
type Innermost<V> = Box<dyn for<'a> FnOnce(Held<'a, V>, Call<V>) -> Passed<'a> + Send>;
type SyncInnermost<V> = Box<dyn for<'a> FnOnce(Held<'a, V>, Call<V>) -> Response + Send>;

impl<V: View> Next<V> {
    pub(crate) fn new(
        call: Call<V>,
        innermost: impl for<'a> FnOnce(Held<'a, V>, Call<V>) -> Passed<'a> + Send + 'static,
    ) -> Self {
        Self { call, innermost: Box::new(innermost), at: 0 }
    }

    /// Runs the rest of the way with the view, which is given as it was had: `next.run(self)`.
    /// A `&mut self` that is needed afterwards is lent: `next.run(&mut *self)`.
    ///
    /// The answer is the one of the handler, or that of an argument which could not be extracted.
    pub fn run<'a, P: Passing<'a, V>>(mut self, view: P) -> Passed<'a> {
        const { may_be_lent::<V>(P::AS) };
        let held = view.held();
        match dispatch_at::<V>(self.at).map(|dispatch| dispatch.call) {
            Some(DispatchCall::Async(dispatch)) => {
                self.at += 1;
                dispatch(held, self)
            }
            _ => (self.innermost)(held, self.call),
        }
    }
}

impl<V: View> SyncNext<V> {
    pub(crate) fn new(
        call: Call<V>,
        innermost: impl for<'a> FnOnce(Held<'a, V>, Call<V>) -> Response + Send + 'static,
    ) -> Self {
        Self { call, innermost: Box::new(innermost), at: 0 }
    }

    /// The whole way, from the task of the request. In a box: a future that is awaited is compiled for views without
    /// a dispatch, too.
    pub(crate) fn run_on_the_pool(self, view: V) -> Passed<'static> {
        Box::pin(blocking::<V, _, _>(move || self.run(view)))
    }

    /// Runs the rest of the way with the view, which is given as it was had: `next.run(self)`.
    /// A `&mut self` that is needed afterwards is lent: `next.run(&mut *self)`.
    pub fn run<'a, P: Passing<'a, V>>(mut self, view: P) -> Response {
        const { may_be_lent::<V>(P::AS) };
        let held = view.held();
        match dispatch_at::<V>(self.at).map(|dispatch| dispatch.call) {
            Some(DispatchCall::Sync(dispatch)) => {
                self.at += 1;
                dispatch(held, self)
            }
            _ => (self.innermost)(held, self.call),
        }
    }
}

fn dispatch_at<V: View>(at: usize) -> Option<&'static Dispatch<V>> {
    const { &V::__CBV_TABLE.slots.dispatches }.as_slice().get(at)?.as_ref()
}

impl<V: View> std::fmt::Debug for Next<V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Next").finish_non_exhaustive()
    }
}

impl<V: View> std::fmt::Debug for SyncNext<V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SyncNext").finish_non_exhaustive()
    }
}

/// A view as one method gives it to the next.
pub enum Held<'a, V> {
    /// `&self`
    Ref(&'a V),
    /// `&mut self`
    Mut(&'a mut V),
    /// `self`
    Own(V),
}

/// What the compiler has ruled out, but for a dispatch that takes `self` and lends it.
const LENT: &str = "`next.run(..)` lends the view to a dispatch that takes it: write `run(self)`";

impl<V> Held<'_, V> {
    pub(crate) fn by_ref(&self) -> &V {
        match self {
            Self::Ref(view) => view,
            Self::Mut(view) => view,
            Self::Own(view) => view,
        }
    }

    pub(crate) fn by_mut(&mut self) -> &mut V {
        match self {
            Self::Ref(_) => panic!("{LENT}"),
            Self::Mut(view) => view,
            Self::Own(view) => view,
        }
    }

    pub(crate) fn own(self) -> V {
        match self {
            Self::Ref(_) | Self::Mut(_) => panic!("{LENT}"),
            Self::Own(view) => view,
        }
    }
}

/// What `next.run(..)` takes: the view itself, or a reference to it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the view",
    label = "expected the view that this request is answered with",
    note = "write `next.run(self)`"
)]
pub trait Passing<'a, V: View> {
    #[doc(hidden)]
    const AS: Receiver;
    #[doc(hidden)]
    fn held(self) -> Held<'a, V>;
}

impl<'a, V: View> Passing<'a, V> for &'a V {
    const AS: Receiver = Receiver::Ref;

    fn held(self) -> Held<'a, V> {
        Held::Ref(self)
    }
}

impl<'a, V: View> Passing<'a, V> for &'a mut V {
    const AS: Receiver = Receiver::Mut;

    fn held(self) -> Held<'a, V> {
        Held::Mut(self)
    }
}

impl<'a, V: View> Passing<'a, V> for V {
    const AS: Receiver = Receiver::Own;

    fn held(self) -> Held<'a, V> {
        Held::Own(self)
    }
}

/// A dispatch as the table of a view has it.
pub struct Dispatch<V: View> {
    pub(crate) method: Method,
    call: DispatchCall<V>,
}

enum DispatchCall<V: View> {
    Async(for<'a> fn(Held<'a, V>, Next<V>) -> Passed<'a>),
    Sync(for<'a> fn(Held<'a, V>, SyncNext<V>) -> Response),
}

impl<V: View> Clone for Dispatch<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: View> Copy for Dispatch<V> {}

impl<V: View> Clone for DispatchCall<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: View> Copy for DispatchCall<V> {}

impl<V: View> Dispatch<V> {
    /// An async dispatch that the view itself writes.
    #[must_use]
    pub const fn new_async(
        name: &'static str,
        receiver: Receiver,
        call: for<'a> fn(Held<'a, V>, Next<V>) -> Passed<'a>,
    ) -> Self {
        let method = Method { receiver, ..Method::new(name, true) };
        Self { method, call: DispatchCall::Async(call) }
    }

    /// A sync one.
    #[must_use]
    pub const fn new_sync(
        name: &'static str,
        receiver: Receiver,
        call: for<'a> fn(Held<'a, V>, SyncNext<V>) -> Response,
    ) -> Self {
        let method = Method { receiver, ..Method::new(name, false) };
        Self { method, call: DispatchCall::Sync(call) }
    }

    /// The stand-in for a dispatch with a mistake.
    #[must_use]
    pub const fn refused() -> Self {
        let call = DispatchCall::Async(|_, _| unreachable!("this never compiled"));
        Self { method: Method::REFUSED, call }
    }

    /// The same dispatch, named as inherited from `base`.
    #[must_use]
    pub const fn inherited(mut self, base: &'static str) -> Self {
        self.method.base = base;
        self
    }
}

/// Calls a dispatch that has its view as `$receiver`.
macro_rules! around {
    ($name:ident [$receiver:ty] $held:ident $view:expr) => {
        impl<V: View> Next<V> {
            #[doc(hidden)]
            #[allow(unused_mut, reason = "what is lent to be changed has to be")]
            pub fn $name<N, F>(self, $held: Held<'_, V>, method: F) -> Passed<'_>
            where
                N: AsyncRest<V> + Send + 'static,
                F: for<'v> AsyncMethod<$receiver, (N,)>,
            {
                Box::pin(async move {
                    let mut $held = $held;
                    method.call($view, (N::rest(self),)).await.answer()
                })
            }
        }

        impl<V: View> SyncNext<V> {
            #[doc(hidden)]
            #[allow(unused_mut, reason = "what is lent to be changed has to be")]
            pub fn $name<N, F>(self, $held: Held<'_, V>, method: F) -> Response
            where
                N: SyncRest<V> + Send + 'static,
                F: for<'v> SyncMethod<$receiver, (N,)>,
            {
                let mut $held = $held;
                method.call($view, (N::rest(self),))
            }
        }
    };
}

around!(__cbv_around_ref [&'v V] held held.by_ref());
around!(__cbv_around_mut [&'v mut V] held held.by_mut());
around!(__cbv_around_own [V] held held.own());
