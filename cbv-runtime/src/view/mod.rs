//! A view: its table, which the compiler makes, and the way of a request through it.
//!
//! In the order in which a request meets them:
//! - `definition`, `table`, `verb`, `method`, `handler`, `uniform`, `passing`: the trait, and which verb leads to
//!   which method;
//! - `attributes`, `as_view`, `state`, `opaque`, `erased`, `router`: a view with its attributes, on a route;
//! - `enter`, `layers`, `dispatch`, `call`, `setup`, `conditions`, `next`, `heads`, `serve`: from the request to the method;
//! - `future`, `response`, `head`: the answer.

pub(crate) mod as_view;
pub(crate) mod attributes;
pub(crate) mod call;
pub(crate) mod conditions;
mod definition;
pub(crate) mod dispatch;
mod enter;
pub(crate) mod erased;
pub(crate) mod future;
pub(crate) mod handler;
pub(crate) mod head;
mod heads;
pub(crate) mod layers;
pub(crate) mod method;
pub(crate) mod next;
pub(crate) mod opaque;
pub(crate) mod passing;
pub(crate) mod response;
pub(crate) mod router;
mod serve;
pub(crate) mod setup;
pub(crate) mod state;
pub(crate) mod table;
pub(crate) mod uniform;
mod verb;

pub use definition::View;
pub(crate) use definition::short_name;
pub use method::Receiver;
