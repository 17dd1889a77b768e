//! Where the state of a view comes from: the state of the router that it is mounted on.

use std::marker::PhantomData;

use axum::extract::FromRef;
use axum::routing::{MethodFilter, MethodRouter, any_service};

use crate::view::View;
use crate::view::as_view::Unlayered;
use crate::view::erased::Erased;

/// How a view gets its state from a router's.
#[diagnostic::on_unimplemented(
    message = "the state `{S}` of this router does not give the state of the view",
    label = "this view cannot be mounted on a router with the state `{S}`",
    note = "write `#[derive(FromRef)]` on `{S}`, with a field of each type that its views take from it: `Templates`, `DatabaseConnection`, or the type in the view's `#[view(state = ..)]`"
)]
pub trait ProvidedBy<S>: Sized {
    /// The state of the view.
    type State;

    /// The state of the view, taken from that of the router.
    fn state(router: &S) -> Self::State;

    /// The view on a route, for every verb. Those with a handler, the `verbs`, are named as well,
    /// since axum tries named verbs first.
    fn method_router<V>(view: Unlayered<V>, verbs: Option<MethodFilter>) -> MethodRouter<S>
    where
        V: View<__CbvSource = Self, State = Self::State>,
        S: Clone + Send + Sync + 'static;
}

/// The type of the state of a view.
pub trait Source {
    /// The state. That it can be one is asked for by [`View::State`]: here it would be proved once more wherever the
    /// type is named.
    type State;
    /// This one, or `Other` where this one is none.
    type Or<Other: Source>: Source;
}

impl Source for Stateless {
    type State = ();
    type Or<Other: Source> = Other;
}

impl<T> Source for FromRouter<T> {
    type State = T;
    type Or<Other: Source> = Self;
}

/// A view without `#[view(state = ..)]`: it mounts on every router.
pub struct Stateless;

impl<S> ProvidedBy<S> for Stateless {
    type State = ();

    #[inline]
    fn state(_: &S) {}

    // As a service, which costs axum less than a handler with a state that is not used.
    fn method_router<V>(view: Unlayered<V>, verbs: Option<MethodFilter>) -> MethodRouter<S>
    where
        V: View<__CbvSource = Self, State = ()>,
        S: Clone + Send + Sync + 'static,
    {
        match verbs {
            Some(verbs) => any_service(view.clone()).on_service(verbs, view),
            None => any_service(view),
        }
    }
}

/// A view with a state of type `T`: `FromRef` gives it.
pub struct FromRouter<T>(PhantomData<T>);

#[diagnostic::do_not_recommend]
impl<S, T: FromRef<S>> ProvidedBy<S> for FromRouter<T> {
    type State = T;

    #[inline]
    fn state(router: &S) -> T {
        T::from_ref(router)
    }

    fn method_router<V>(view: Unlayered<V>, verbs: Option<MethodFilter>) -> MethodRouter<S>
    where
        V: View<__CbvSource = Self, State = T>,
        S: Clone + Send + Sync + 'static,
    {
        Erased::on_route(view).method_router(verbs)
    }
}
