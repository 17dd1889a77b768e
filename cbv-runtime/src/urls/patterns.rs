//! The patterns of a module with their views, and the traits that `urls!` implements for it.

use super::included::included;
use super::mounted::{Mountable, Mounted};
use super::route::{Entry, Include, Module, Route};
use super::segment::Segment;
use crate::view::state::ProvidedBy;

/// The patterns of one `urls!`: the type `Urls` of the module that it makes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` was not made by `urls!`",
    label = "`include` takes the path of a module that `urls!` makes"
)]
pub trait UrlModule: Sized + 'static {
    /// Its patterns, for the compiler.
    const MODULE: &'static Module;
}

/// The views of one `urls!`, whose router has the state `S`.
///
/// The state is a parameter, since an associated type could not be less visible than `Urls`.
pub trait Mounts<S>: UrlModule {
    /// Where the state comes from in a module with another state that includes this one.
    type Source;

    /// Adds its patterns with their views.
    fn patterns(patterns: &mut Patterns<S>);
}

/// The module that the entry at `AT` includes. Generated functions return its type through this
/// trait: the name of the module is only visible beside the patterns.
pub trait Includes<const AT: usize> {
    /// The type `Urls` of that module.
    type Urls;
}

/// A pattern with its view.
pub(super) struct Pattern<S> {
    pub(super) segments: Vec<Segment>,
    pub(super) name: Option<String>,
    /// Whether the compiler has compared all captures with the fields of the view.
    pub(super) is_checked: bool,
    pub(super) mounted: Box<dyn Mounted<S>>,
}

/// The patterns of a module, in the order in which they are tried.
pub struct Patterns<S> {
    pub(super) list: Vec<Pattern<S>>,
}

impl<S> Default for Patterns<S> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}

impl<S: Clone + Send + Sync + 'static> Patterns<S> {
    pub(super) fn of<M: Mounts<S>>() -> Self {
        let mut patterns = Self::default();
        M::patterns(&mut patterns);
        patterns
    }

    /// The view of the entry at `AT`.
    #[inline]
    pub fn view<M: UrlModule, const AT: usize>(&mut self, view: impl Mountable<S>) {
        let Entry::Route(route) = &M::MODULE.entries[AT] else { return };
        self.push(route, view.mounted());
    }

    /// A pattern that is not known before run time.
    pub fn add(&mut self, segments: Vec<Segment>, name: Option<String>, view: impl Mountable<S>) {
        self.list.push(Pattern { segments, name, is_checked: false, mounted: view.mounted() });
    }

    fn push(&mut self, route: &Route, mounted: Box<dyn Mounted<S>>) {
        self.list.push(Pattern {
            segments: route.segments.to_vec(),
            name: route.name.map(str::to_owned),
            is_checked: route.wanted.is_some(),
            mounted,
        });
    }

    /// The patterns of the module `I`, which is the entry at `AT`.
    pub fn include<M, I, C, const AT: usize>(&mut self)
    where
        M: UrlModule,
        I: Mounts<C>,
        I::Source: ProvidedBy<S, State = C> + 'static,
        C: Clone + Send + Sync + 'static,
    {
        let Entry::Include(include) = &M::MODULE.entries[AT] else { return };
        let patterns = Patterns::<C>::of::<I>().list;
        let captures = include.prefix.iter().any(|segment| segment.capture().is_some());
        self.list.extend(patterns.into_iter().map(|pattern| {
            let Pattern { segments, name, is_checked, mounted } = pattern;
            Pattern {
                segments: below(include, segments),
                name: name.map(|name| named(include, &name)),
                is_checked: is_checked && !captures,
                mounted: included::<I::Source, C, S>(mounted),
            }
        }));
    }
}

fn below(include: &Include, segments: Vec<Segment>) -> Vec<Segment> {
    include.prefix.iter().copied().chain(segments).collect()
}

fn named(include: &Include, name: &str) -> String {
    match include.namespace {
        Some(namespace) => format!("{namespace}:{name}"),
        None => name.to_owned(),
    }
}
