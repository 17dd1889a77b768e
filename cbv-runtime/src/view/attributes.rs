//! The attributes of views: values that a route can set, and the structs that share them.

use std::any::Any;
use std::borrow::Cow;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use axum::http::request::Parts;

use crate::extract::rejected::Rejected;
use crate::text::{Text, contains, same};
use crate::urls::{CaptureField, CaptureFields, RouteInfo, Routes};
use crate::view::View;
use crate::view::as_view::Chain;
use crate::view::state::Source;

/// A struct of attributes and extracts that several views share: the fields of a mixin.
///
/// `#[derive(Attributes)]` implements it. A view takes it as a field with `#[view(flatten)]`, a
/// base with `#[base(attributes = ..)]`. Its attributes all have a default; `as_view()` of every
/// view that has it has their setters.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `Attributes`",
    label = "not a struct of attributes",
    note = "write `#[derive(Attributes)]` on `{Self}`"
)]
pub trait Attributes: Sized + Send + Sync + 'static {
    #[doc(hidden)]
    type __CbvConfig: AttributeSet + Default;
}

/// Builds a struct of attributes for one request.
pub trait Extract<S>: Attributes {
    /// The values of one request: configured, captured, extracted.
    fn extract(
        config: &Self::__CbvConfig,
        parts: &mut Parts,
        state: &S,
    ) -> impl Future<Output = Result<Self, Rejected>> + Send;
}

/// The configured values of one struct.
pub trait AttributeSet: Clone + Send + Sync + 'static {
    /// The name of the struct, with its module: tells two apart where no type can.
    const STRUCT: &'static str;
    /// The names of the attributes.
    const NAMES: &'static [&'static str];
    /// The captures that the struct has as fields.
    const CAPTURES: &'static [CaptureField] = &[];
    /// Their types, before those of `N`.
    type Captures<N>;
    /// What is wrong with the configured values on a route; found when the application starts.
    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String> {
        let _ = (route, routes);
        Vec::new()
    }
    /// Their setters, before those of `N`.
    type Setters<N: Chain>: Chain<View = N::View>;
}

/// The configured values of a view: its own, those of its flattened structs, those of its bases.
pub trait AttributeList: Clone + Send + Sync + 'static {
    /// The list as requests share it.
    type Shared: Deref<Target = Self> + From<Self> + Clone + Send + Sync + 'static;
    /// The list of a view without attributes.
    #[must_use]
    fn nothing() -> Option<Self::Shared> {
        None
    }
    /// The names of the structs and of their attributes, for assertions in constants.
    const SETS: Option<&'static Sets>;
    /// The captures that they have as fields.
    const CAPTURES: Option<&'static CaptureFields>;
    /// The types of these.
    type Captures;
    /// What is wrong with the values on a route.
    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String>;
    /// The setters of all of them, one inside the other.
    type Setters<V: View>: Chain<View = V>;

    /// The configured values of one struct.
    fn find<T: 'static>(&self) -> Option<&T>;
    /// The same, to be changed.
    fn find_mut<T: 'static>(&mut self) -> Option<&mut T>;
}

/// The types that a base defines for its views. One type has both, so that a missing base is one
/// error.
pub trait BaseTypes {
    /// Where the state of a view comes from that names none.
    type Source: Source;
    /// The configured values of its attributes, and of those of the bases below it.
    type Attributes: AttributeList + Default;
}

/// The [`BaseTypes`] that `#[base]` writes.
pub struct StateAndAttributes<S, A>(PhantomData<(S, A)>);

impl<S: Source, A: AttributeList + Default> BaseTypes for StateAndAttributes<S, A> {
    type Source = S;
    type Attributes = A;
}

/// The list of a view, as its requests share it.
pub(crate) type Shared<V> = <<V as View>::__CbvAttributes as AttributeList>::Shared;

/// The shared list of a view without attributes: nothing to count, nothing to allocate.
#[derive(Clone)]
pub struct NoAttributes;

impl Deref for NoAttributes {
    type Target = ();

    fn deref(&self) -> &() {
        &()
    }
}

impl From<()> for NoAttributes {
    fn from((): ()) -> Self {
        Self
    }
}

impl AttributeList for () {
    type Shared = NoAttributes;
    const SETS: Option<&'static Sets> = None;
    const CAPTURES: Option<&'static CaptureFields> = None;
    type Captures = ();
    type Setters<V: View> = crate::view::as_view::Settings<V>;

    fn nothing() -> Option<NoAttributes> {
        Some(NoAttributes)
    }

    fn problems(&self, _: &RouteInfo, _: &Routes) -> Vec<String> {
        Vec::new()
    }

    fn find<T: 'static>(&self) -> Option<&T> {
        None
    }

    fn find_mut<T: 'static>(&mut self) -> Option<&mut T> {
        None
    }
}

impl<A: AttributeSet, R: AttributeList> AttributeList for (A, R) {
    type Shared = Arc<Self>;
    const SETS: Option<&'static Sets> =
        Some(&Sets { name: A::STRUCT, attributes: A::NAMES, rest: R::SETS });
    const CAPTURES: Option<&'static CaptureFields> =
        Some(&CaptureFields { own: A::CAPTURES, named: &[], rest: R::CAPTURES });
    type Captures = A::Captures<R::Captures>;
    type Setters<V: View> = A::Setters<R::Setters<V>>;

    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String> {
        let mut problems = self.0.problems(route, routes);
        problems.extend(self.1.problems(route, routes));
        problems
    }

    fn find<T: 'static>(&self) -> Option<&T> {
        let own: &dyn Any = &self.0;
        own.downcast_ref().or_else(|| self.1.find())
    }

    fn find_mut<T: 'static>(&mut self) -> Option<&mut T> {
        let own: &mut dyn Any = &mut self.0;
        own.downcast_mut().or_else(|| self.1.find_mut())
    }
}

/// The names of the structs of a view and of their attributes.
pub struct Sets {
    name: &'static str,
    attributes: &'static [&'static str],
    rest: Option<&'static Sets>,
}

impl Sets {
    const fn has(mut sets: Option<&Self>, name: &str) -> bool {
        while let Some(set) = sets {
            if same(set.name, name) {
                return true;
            }
            sets = set.rest;
        }
        false
    }

    /// Whether one of them has an attribute of this name.
    #[cfg(feature = "templates")]
    pub(crate) fn has_attribute(mut sets: Option<&Self>, name: &str) -> bool {
        while let Some(set) = sets {
            if contains(set.attributes, name) {
                return true;
            }
            sets = set.rest;
        }
        false
    }
}

/// The configured values of `A` in a list. The compiler checks that the list has them.
#[must_use]
pub(crate) fn find<A: Attributes, L: AttributeList>(list: &L) -> &A::__CbvConfig {
    const {
        assert!(
            Sets::has(L::SETS, <A::__CbvConfig as AttributeSet>::STRUCT),
            "the view implements the base with these attributes but does not name it: write `#[view(base = ..)]`"
        );
    }
    list.find().expect("a view holds the attributes of all that it is made of")
}

/// No struct that a view flattens or inherits has an attribute of the same name: asserted on the
/// field. In Django it would override the other; here the other would keep its value.
#[track_caller]
pub const fn is_only_attribute<V: View>(name: &str) {
    let Some(own) = <V::__CbvAttributes as AttributeList>::SETS else { return };
    let mut sets = own.rest;
    while let Some(set) = sets {
        if contains(set.attributes, name) {
            let text = Text::new().quoted(set.name).then(" has an attribute ").quoted(name);
            let text = text.then(" already: write `(").then(name);
            panic!("{}", text.then(" = ..)` behind its name, or choose another name").as_str());
        }
        sets = set.rest;
    }
}

/// No two structs that a view flattens or inherits have an attribute of the same name: asserted on the
/// flattened struct at `at`, or on the base, whose structs start there.
#[track_caller]
pub const fn is_only_set<V: View>(at: usize, and_below: bool) {
    let mut first = <V::__CbvAttributes as AttributeList>::SETS;
    let mut before = at;
    while let Some(set) = first {
        first = set.rest;
        if before > 0 {
            before -= 1;
            continue;
        }
        is_unlike_those_below(set);
        if !and_below {
            return;
        }
    }
}

#[track_caller]
const fn is_unlike_those_below(set: &Sets) {
    let mut other = set.rest;
    while let Some(below) = other {
        let mut at = 0;
        while at < set.attributes.len() {
            let name = set.attributes[at];
            if contains(below.attributes, name) && !same(set.name, below.name) {
                let text = Text::new().quoted(set.name).then(" and ").quoted(below.name);
                let text = text.then(" both have an attribute ").quoted(name);
                panic!("{}", text.then(": rename one of them").as_str());
            }
            at += 1;
        }
        other = below.rest;
    }
}

/// A value for an attribute of type `T`: a `T`, for an `Option<T>` also a `T`, and for every kind
/// of string also a `&str`.
///
/// Setters and `as_view(..)` take it, so that `paginate_by(50)` sets an `Option<u32>` and
/// `greeting("Howdy")` a `Cow<'static, str>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of an attribute of type `{T}`",
    label = "expected a value of type `{T}`"
)]
pub trait IntoAttribute<T> {
    /// The value of the attribute.
    fn into_attribute(self) -> T;
}

impl<T> IntoAttribute<T> for T {
    fn into_attribute(self) -> T {
        self
    }
}

impl<T> IntoAttribute<Option<T>> for T {
    fn into_attribute(self) -> Option<T> {
        Some(self)
    }
}

/// Conversions that do not depend on the user's types: `$from` for `$to` and for `Option<$to>`.
macro_rules! into_attribute {
    ($($from:ty => $to:ty),+ $(,)?) => {$(
        impl IntoAttribute<$to> for $from {
            fn into_attribute(self) -> $to {
                self.into()
            }
        }

        impl IntoAttribute<Option<$to>> for $from {
            fn into_attribute(self) -> Option<$to> {
                Some(self.into())
            }
        }
    )+};
}

into_attribute! {
    &str => String,
    &str => Box<str>,
    &str => Arc<str>,
    &'static str => Cow<'static, str>,
    String => Cow<'static, str>,
    String => Arc<str>,
    &str => std::path::PathBuf,
}

/// [`IntoAttribute::into_attribute`] with the type named first.
pub fn into_attribute<T>(value: impl IntoAttribute<T>) -> T {
    value.into_attribute()
}
