//! Serving a request with a handler: the view is built, the arguments are extracted, the method is
//! called, its answer converted. Setups and dispatches come in between, in a view that has any.
//!
//! One method of [`Call`] for each number of arguments and each kind of handler. All of it could be
//! written out beside every handler instead; that took the compiler twice as long. What a method does is written for
//! none, one and two arguments; where there are more, all but the last are taken as one (`many`): checking a body
//! for each number took the compiler a fifth of this crate.

use std::future::Future;

use axum::extract::Request;
use axum::response::Response;

use crate::checked::{self, Answer as _};
use crate::error_pages::{Kept, Watched, negotiate};
use crate::extract::argument::{HeadArgument, LastArgument};
use crate::extract::rejected::Rejected;
use crate::view::View;
use crate::view::call::{Answer, Call, Rest, blocking, wait};
use crate::view::next::{Next, SyncNext};

/// An async method of a view, with what it takes after its receiver `R`.
pub trait AsyncMethod<R, Arguments>: Send + 'static {
    /// The future of its answer.
    type Future: Future<Output: checked::Answer> + Send;

    /// Calls it.
    fn call(self, receiver: R, arguments: Arguments) -> Self::Future;
}

/// A sync method of a view, with what it takes after its receiver `R`.
pub trait SyncMethod<R, Arguments>: Send + 'static {
    /// Calls it.
    fn call(self, receiver: R, arguments: Arguments) -> Response;
}

/// `?` for a step before the handler: what it rejects with is the answer.
macro_rules! step {
    ($step:expr, $client:expr) => {
        match $step {
            Ok(value) => value,
            Err(mut answer) => {
                negotiate::<V>(&mut answer, $client);
                return *answer;
            }
        }
    };
}

/// What calls a method of one number of arguments.
macro_rules! method {
    ($($head:ident)*; $($last:ident)?) => {
        impl<F, R, U, $($head,)* $($last)?> AsyncMethod<R, ($($head,)* $($last,)?)> for F
        where
            F: FnOnce(R, $($head,)* $($last)?) -> U + Send + 'static,
            U: Future<Output: checked::Answer> + Send,
        {
            type Future = U;

            #[inline]
            #[allow(non_snake_case)]
            fn call(self, receiver: R, ($($head,)* $($last,)?): ($($head,)* $($last,)?)) -> U {
                self(receiver, $($head,)* $($last)?)
            }
        }

        impl<F, R, U, $($head,)* $($last)?> SyncMethod<R, ($($head,)* $($last,)?)> for F
        where
            F: FnOnce(R, $($head,)* $($last)?) -> U + Send + 'static,
            U: checked::Answer,
        {
            #[inline]
            #[allow(non_snake_case)]
            fn call(self, receiver: R, ($($head,)* $($last,)?): ($($head,)* $($last,)?)) -> Response {
                self(receiver, $($head,)* $($last)?).answer()
            }
        }
    };
}

/// What there is for a number of arguments: `$head` are all but the `$last`.
macro_rules! serve {
    (
        $async_ref:ident $async_mut:ident $async_own:ident
        $sync_ref:ident $sync_mut:ident $sync_own:ident;
        $($head:ident $head_marker:ident)?; $($last:ident $last_marker:ident)?
    ) => {
        method!($($head)?; $($last)?);

        serve!(@async $async_ref [&'a V] (view, held, method, arguments)
            { method.call(&view, arguments).await.answer() }
            { method.call(held.by_ref(), arguments).await.answer() };
            $($head $head_marker)?; $($last $last_marker)?);
        serve!(@async $async_mut [&'a mut V] (view, held, method, arguments)
            { method.call(&mut view, arguments).await.answer() }
            { method.call(held.by_mut(), arguments).await.answer() };
            $($head $head_marker)?; $($last $last_marker)?);
        serve!(@async $async_own [V] (view, held, method, arguments)
            { method.call(view, arguments).await.answer() }
            { method.call(held.own(), arguments).await.answer() };
            $($head $head_marker)?; $($last $last_marker)?);
        serve!(@sync $sync_ref [&'a V] (view, held, method, arguments)
            { blocking::<V, _, _>(move || method.call(&view, arguments)).await }
            { method.call(held.by_ref(), arguments) };
            $($head $head_marker)?; $($last $last_marker)?);
        serve!(@sync $sync_mut [&'a mut V] (view, held, method, arguments)
            { blocking::<V, _, _>(move || method.call(&mut view, arguments)).await }
            { method.call(held.by_mut(), arguments) };
            $($head $head_marker)?; $($last $last_marker)?);
        serve!(@sync $sync_own [V] (view, held, method, arguments)
            { blocking::<V, _, _>(move || method.call(view, arguments)).await }
            { method.call(held.own(), arguments) };
            $($head $head_marker)?; $($last $last_marker)?);
    };
    (
        @async $name:ident [$receiver:ty] ($view:ident, $held:ident, $method:ident, $arguments:ident)
        $answer:block $passed:block; $($heads:tt)*
    ) => {
        serve!(@ $name [$receiver] AsyncMethod ($view, self, call, $method, $arguments) {
            let client = Kept::of(&call.parts);
            let asked = client.clone();
            let next = Next::new(call, move |held, call| {
                Box::pin(async move {
                    let (mut $held, mut call) = (held, call);
                    let extracted = async move { serve!(@extracted call; $($heads)*) };
                    let mut answer = match extracted.await {
                        Ok($arguments) => $passed,
                        Err(answer) => *answer,
                    };
                    negotiate::<V>(&mut answer, &asked);
                    answer
                })
            });
            let watched = Watched::<V, _>::of(&client);
            let mut answer = next.run($view).await;
            negotiate::<V>(&mut answer, watched.asked);
            answer
        } $answer; $($heads)*);
    };
    (
        @sync $name:ident [$receiver:ty] ($view:ident, $held:ident, $method:ident, $arguments:ident)
        $answer:block $passed:block; $($heads:tt)*
    ) => {
        serve!(@ $name [$receiver] SyncMethod ($view, self, call, $method, $arguments) {
            let client = Kept::of(&call.parts);
            let asked = client.clone();
            let next = SyncNext::new(call, move |held, call| {
                let (mut $held, mut call) = (held, call);
                let extracted = async move { serve!(@extracted call; $($heads)*) };
                let mut answer = match wait(extracted) {
                    Ok($arguments) => $passed,
                    Err(answer) => *answer,
                };
                negotiate::<V>(&mut answer, &asked);
                answer
            });
            let watched = Watched::<V, _>::of(&client);
            let mut answer = next.run_on_the_pool($view).await;
            negotiate::<V>(&mut answer, watched.asked);
            answer
        } $answer; $($heads)*);
    };
    (
        @ $name:ident [$receiver:ty] $kind:ident ($view:ident, $call:ident, $passed:ident, $method:ident, $arguments:ident)
        $dispatched:block $answer:block;
        $($head:ident $head_marker:ident)?; $($last:ident $last_marker:ident)?
    ) => {
        impl<V: View> Call<V> {
            #[allow(missing_docs, reason = "all of them do what the module says")]
            #[allow(unused_mut, reason = "not every handler changes its view, or the call")]
            pub fn $name<$($head,)? $($last,)? $($head_marker,)? $($last_marker,)? F>(
                mut $call,
                $method: F,
            ) -> Answer
            where
                $($head: HeadArgument<V, $head_marker> + Send + 'static,)?
                $($last: LastArgument<V, $last_marker> + Send + 'static,)?
                F: for<'a> $kind<$receiver, ($($head,)? $($last,)?)>,
            {
                let place = Box::new_uninit();
                let future = Box::write(place, async move {
                    let mut $view = step!($call.view().await, &$call.parts);
                    if let Some(set_up) = const { Call::<V>::SETUPS } {
                        let kept = Kept::of(&$call.parts);
                        let watched = Watched::<V, _>::of(&kept);
                        $view = step!(set_up($view, &mut $call).await, watched.asked);
                    }
                    if let Some(conditions) = const { Call::<V>::CONDITIONS } {
                        let kept = Kept::of(&$call.parts);
                        let watched = Watched::<V, _>::of(&kept);
                        $view = step!(conditions($view, &mut $call).await, watched.asked);
                    }
                    // Behind a pointer, as the steps before.
                    if let Some(dispatch) = const {
                        if V::__CBV_TABLE.slots.dispatches.is_empty() {
                            None
                        } else {
                            let dispatch: fn(V, Call<V>, F) -> Answer = |$view, $passed, $method| {
                                Box::pin(async move { $dispatched })
                            };
                            Some(dispatch)
                        }
                    } {
                        return dispatch($view, $call, $method).await;
                    }
                    $(let head = step!(
                        $call.head::<$head, $head_marker>().await,
                        &$call.parts
                    );)?
                    $(
                        let mut client = <$last as LastArgument<V, $last_marker>>::keep(&$call.parts);
                        let Call { attributes, state, parts, body } = $call;
                        let rest = Rest { attributes, state };
                        let request = Request::from_parts(parts, body);
                        let last = step!(
                            <$last as LastArgument<V, $last_marker>>::extract(
                                request, &rest, &mut client
                            ).await,
                            &client
                        );
                        drop(rest);
                    )?
                    serve!(@spent $call client $($last)?);
                    let $arguments = ($(serve!(@named head $head),)? $(serve!(@named last $last),)?);
                    let watched = Watched::<V, _>::of(serve!(@client client $($last)?));
                    let mut answer = $answer;
                    negotiate::<V>(&mut answer, watched.asked);
                    answer
                });
                Box::into_pin(future)
            }
        }
    };
    // The arguments, behind a dispatch.
    (
        @extracted $call:ident;
        $($head:ident $head_marker:ident)?; $($last:ident $last_marker:ident)?
    ) => {{
        let _: &Call<V> = &$call;
        $(let head = $call.head::<$head, $head_marker>().await?;)?
        $(
            let mut kept = <$last as LastArgument<V, $last_marker>>::keep(&$call.parts);
            let Call { attributes, state, parts, body } = $call;
            let rest = Rest { attributes, state };
            let request = Request::from_parts(parts, body);
            let last =
                <$last as LastArgument<V, $last_marker>>::extract(request, &rest, &mut kept).await?;
        )?
        Ok::<_, Rejected>(($(serve!(@named head $head),)? $(serve!(@named last $last),)?))
    }};
    (@client $client:ident) => { $client };
    (@client $client:ident $last:ident) => { &$client };
    (@named $name:ident $type:ident) => { $name };
    // The head of the request stays: where the handler fails, the log and the page need it.
    (@spent $call:ident $client:ident) => {
        drop($call.attributes);
        drop($call.state);
        drop($call.body);
        let $client = &$call.parts;
    };
    (@spent $call:ident $client:ident $last:ident) => {};
}

serve!(__cbv_async_ref_0 __cbv_async_mut_0 __cbv_async_own_0 __cbv_sync_ref_0 __cbv_sync_mut_0 __cbv_sync_own_0; ; );
serve!(__cbv_async_ref_1 __cbv_async_mut_1 __cbv_async_own_1 __cbv_sync_ref_1 __cbv_sync_mut_1 __cbv_sync_own_1; ; A0 M0);
serve!(__cbv_async_ref_2 __cbv_async_mut_2 __cbv_async_own_2 __cbv_sync_ref_2 __cbv_sync_mut_2 __cbv_sync_own_2; A0 M0; A1 M1);

// After the macros that it uses.
mod many;
