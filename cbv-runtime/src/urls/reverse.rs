//! URLs from the names of patterns at run time: Django's `reverse`.

use std::collections::BTreeSet;
use std::fmt::{self, Display};

use cbv_syntax::suggest::closest;

use super::encode::{Encoded, push_segment, push_tail, without_leading_slashes};
use super::routes::{RouteInfo, Routes};
use super::segment::{Capture, Segment};

impl Routes {
    /// The URL of a pattern by its name: Django's `reverse(name, kwargs=..)`.
    ///
    /// Values are texts and are percent-encoded here. If you know the name of the pattern when you
    /// write the code, use the function of `urls!`, which cannot fail.
    ///
    /// # Errors
    ///
    /// No pattern has that name, a capture is missing or unknown, or the pattern does not take a
    /// value.
    pub fn reverse(&self, name: &str, captures: impl Captures) -> Result<String, NoReverseMatch> {
        self.reverse_named(name, captures.into_pairs())
    }

    fn reverse_named(
        &self,
        name: &str,
        mut values: Vec<(String, String)>,
    ) -> Result<String, NoReverseMatch> {
        let route = self.named(name)?;
        let fail =
            |reason| Err(NoReverseMatch::new(name, Reason::Captures(route.pattern(), reason)));
        let mut in_order = Vec::new();
        for capture in route.captures() {
            match values.iter().position(|(name, _)| *name == capture.name) {
                Some(at) => in_order.push(values.swap_remove(at).1),
                None => return fail(format!("`{}` is missing", capture.name)),
            }
        }
        match values.first() {
            Some((unknown, _)) => fail(format!("it has no capture `{unknown}`")),
            None => self.reverse_in_order(name, &in_order),
        }
    }

    /// The URL of a pattern, its captures in their order: Django's `reverse(name, args=..)`.
    ///
    /// # Errors
    ///
    /// As [`reverse`](Self::reverse).
    pub fn reverse_in_order(
        &self,
        name: &str,
        values: &[impl AsRef<str>],
    ) -> Result<String, NoReverseMatch> {
        let route = self.named(name)?;
        let fail =
            |reason| Err(NoReverseMatch::new(name, Reason::Captures(route.pattern(), reason)));
        let count = route.captures().count();
        if count != values.len() {
            return fail(format!("it has {count} captures, and there are {} values", values.len()));
        }
        let mut url = String::new();
        let mut values = values.iter().map(AsRef::as_ref);
        for segment in &route.segments {
            url.push('/');
            let (capture, push): (_, fn(&mut String, &str) -> Encoded) = match segment {
                Segment::Literal(text) => {
                    url.push_str(text);
                    continue;
                }
                Segment::Capture(capture) => (capture, push_segment),
                Segment::Tail(capture) => (capture, push_tail),
            };
            let value = values.next().unwrap_or_default();
            let encoded = push(&mut url, value);
            if encoded == Encoded::Impossible || !(capture.accepts)(value) {
                let Capture { name, type_name, .. } = capture;
                return fail(format!("{value:?} is no value of `{{{name}: {type_name}}}`"));
            }
        }
        let url = without_leading_slashes(url);
        match self.find(&url).map(|at| self.at(at)) {
            Some(found) if std::ptr::eq(found, route) => Ok(url),
            Some(other) => fail(format!("`{}` before it takes `{url}`", other.pattern())),
            None => fail(format!("it does not take `{url}`")),
        }
    }

    fn named(&self, name: &str) -> Result<&RouteInfo, NoReverseMatch> {
        self.get(name).ok_or_else(|| {
            let known: BTreeSet<_> = self.names().collect();
            let is_behind = |known: &&str| {
                known.strip_suffix(name).is_some_and(|namespace| namespace.ends_with(':'))
            };
            let meant = known.iter().copied().find(is_behind);
            let meant = meant.or_else(|| closest(name, known)).map(str::to_owned);
            NoReverseMatch::new(name, Reason::Unknown(meant))
        })
    }
}

/// Names and values for [`Routes::reverse`](super::Routes::reverse): `()` for none, an array, a
/// slice or a `Vec` of pairs.
pub trait Captures {
    /// Each name with the text of its value, before it is percent-encoded.
    fn into_pairs(self) -> Vec<(String, String)>;
}

impl Captures for () {
    fn into_pairs(self) -> Vec<(String, String)> {
        Vec::new()
    }
}

impl<K: Display, V: Display, const N: usize> Captures for [(K, V); N] {
    fn into_pairs(self) -> Vec<(String, String)> {
        self.as_slice().into_pairs()
    }
}

impl<K: Display, V: Display> Captures for Vec<(K, V)> {
    fn into_pairs(self) -> Vec<(String, String)> {
        self.as_slice().into_pairs()
    }
}

impl<K: Display, V: Display> Captures for &[(K, V)] {
    fn into_pairs(self) -> Vec<(String, String)> {
        self.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
    }
}

/// A name that no pattern has, or captures that it does not take: Django's `NoReverseMatch`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoReverseMatch {
    name: String,
    reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Reason {
    /// The name that may have been meant.
    Unknown(Option<String>),
    /// The pattern, and what is wrong.
    Captures(String, String),
}

impl NoReverseMatch {
    fn new(name: &str, reason: Reason) -> Self {
        Self { name: name.to_owned(), reason }
    }
}

impl Display for NoReverseMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, reason } = self;
        match reason {
            Reason::Unknown(None) => write!(f, "no pattern has the name `{name}`"),
            Reason::Unknown(Some(meant)) => {
                write!(f, "no pattern has the name `{name}`; did you mean `{meant}`?")
            }
            Reason::Captures(pattern, reason) => {
                write!(f, "`{name}` (`{pattern}`) cannot be reversed: {reason}")
            }
        }
    }
}

impl std::error::Error for NoReverseMatch {}
