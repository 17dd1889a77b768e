//! The checks of a view, in the order of those who have written them: its bases from the lowest up, the view,
//! its handlers. None of them takes the place of another.

use axum::http::Method;

use super::check::Check;
use super::settings::{AccessAttributes, Settings};
use crate::text::{contains, same};
use crate::view::View;
use crate::view::attributes::{AttributeList, Attributes};
use crate::view::dispatch::answers;
use crate::view::table::Stack;

/// As many as one view can have: its bases, itself, and handlers with checks.
const MOST: usize = 32;

/// All checks of a view.
#[allow(unreachable_pub, reason = "it is the type of a field of generated code")]
pub type Levels<V> = Stack<&'static Checks<V>, MOST>;

/// The checks that a base, a view or a handler has written.
pub struct Checks<V: View> {
    /// Those of the handler; none: it is a base or a view.
    verbs: &'static [&'static str],
    all: &'static [Check<V>],
    settings: Settings,
}

/// The name of the verb of `#[handler(http_method_not_allowed)]`.
pub(crate) const NOT_ALLOWED: &str = "http_method_not_allowed";

impl<V: View> Checks<V> {
    /// Those of a base or of a view, or of a handler for these verbs.
    #[must_use]
    pub const fn new(
        verbs: &'static [&'static str],
        all: &'static [Check<V>],
        settings: Settings,
    ) -> Self {
        Self { verbs, all, settings }
    }

    /// Whether they are those of a handler whose first verb is this one. It stands in the table once for each.
    pub(crate) const fn starts_with(&self, verb: &str) -> bool {
        match self.verbs {
            [first, ..] => same(first, verb),
            [] => false,
        }
    }

    const fn is_of_handler(&self) -> bool {
        !self.verbs.is_empty()
    }

    /// The checks of a request with this verb.
    pub(super) fn of_verb(&self, method: &Method) -> impl Iterator<Item = Check<V>> {
        let of_handler = is_for::<V>(self.verbs, method);
        let checks =
            self.all.iter().filter(move |check| of_handler && is_for::<V>(check.verbs, method));
        checks.copied()
    }
}

/// Whether a check is for a request: it names no verb, or this one. HEAD is GET, whoever answers it: what may not be
/// seen is not to be asked about either.
fn is_for<V: View>(verbs: &[&str], method: &Method) -> bool {
    verbs.is_empty()
        || contains(verbs, method.as_str())
        || (*method == Method::HEAD && contains(verbs, "GET"))
        || (contains(verbs, NOT_ALLOWED) && !answers::<V>(method))
}

/// The checks of a view.
pub(super) fn of_view<V: View>() -> impl DoubleEndedIterator<Item = &'static Checks<V>> {
    const { &V::__CBV_TABLE.access }.as_slice().iter().copied().flatten()
}

/// What is said of those who may not: by the handlers of the verb, by the route, by the view, and by its bases from the
/// nearest on.
pub(super) fn said<V: View>(
    of_route: Option<AccessAttributes>,
    method: &Method,
) -> AccessAttributes {
    let mut said = AccessAttributes::NONE;
    let handlers = of_view::<V>().rev().filter(|checks| checks.is_of_handler());
    for handler in handlers.filter(|checks| is_for::<V>(checks.verbs, method)) {
        handler.settings.fill(&mut said);
    }
    if let Some(of_route) = of_route {
        said = said.or(of_route);
    }
    for level in of_view::<V>().rev().filter(|checks| !checks.is_of_handler()) {
        level.settings.fill(&mut said);
    }
    said
}

/// What the route of a view has set.
pub(super) fn of_route<V: View>(attributes: &V::__CbvAttributes) -> Option<AccessAttributes> {
    let configured = attributes.find::<<AccessAttributes as Attributes>::__CbvConfig>();
    configured.map(AccessAttributes::of_route)
}
