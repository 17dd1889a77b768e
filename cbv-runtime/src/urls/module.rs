//! What `urls!` makes of its patterns.

use axum::Router;

use super::build;
use super::mounted::{Mountable, Mounted};
use super::route::{Entry, Include, Module, Route, Segment};
use super::routes::Routes;
use crate::state::{ProvidedBy, Source};

/// The patterns of one `urls!`: the type `Urls` of the module that it makes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` was not made by `urls!`",
    label = "`include` takes the path of a module that `urls!` makes"
)]
pub trait UrlModule: Sized + 'static {
    /// Its patterns, for the compiler.
    const MODULE: &'static Module;
}

/// The patterns of a module with their views. `I` is where their state comes from in a router.
///
/// Not an associated type of [`UrlModule`]: the state is often more private than the module.
pub struct Views<I: Source>(pub(super) Patterns<I::State>);

impl<I: Source> Views<I> {
    /// Those that a function adds.
    pub fn added_by(add: fn(&mut Patterns<I::State>)) -> Self {
        let mut patterns = Patterns { list: Vec::new() };
        add(&mut patterns);
        Self(patterns)
    }
}

/// A pattern with its view, on its way into a router.
pub(super) struct Pattern<S> {
    pub(super) segments: Vec<Segment>,
    pub(super) name: Option<String>,
    pub(super) mounted: Box<dyn Mounted<S>>,
}

/// The patterns of a module, in the order in which they are tried.
pub struct Patterns<S> {
    pub(super) list: Vec<Pattern<S>>,
}

impl<S: Clone + Send + Sync + 'static> Patterns<S> {
    /// The view of the entry at `AT`.
    #[inline]
    pub fn view<M: UrlModule, const AT: usize>(&mut self, view: impl Mountable<S>) {
        let Entry::Route(route) = &M::MODULE.entries[AT] else { return };
        self.push(route, view.mounted());
    }

    fn push(&mut self, route: &Route, mounted: Box<dyn Mounted<S>>) {
        let segments = route.segments.to_vec();
        self.list.push(Pattern { segments, name: route.name.map(str::to_owned), mounted });
    }

    /// The patterns of the module that the entry at `AT` includes.
    pub fn include<M: UrlModule, const AT: usize, I>(&mut self, Views(included): Views<I>)
    where
        I: Source + ProvidedBy<S, State = <I as Source>::State> + 'static,
    {
        let Entry::Include(include) = &M::MODULE.entries[AT] else { return };
        let included = included.list;
        self.list.extend(included.into_iter().map(|pattern| {
            let Pattern { segments, name, mounted } = pattern;
            Pattern {
                segments: below(include, segments),
                name: name.map(|name| named(include, &name)),
                mounted: super::lifted::lifted::<I, <I as Source>::State, S>(mounted),
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

/// The router of a module: `urls::router()`.
///
/// # Panics
///
/// When patterns contradict each other; all that is wrong is listed.
#[must_use]
#[track_caller]
pub fn router<I: Source>(Views(patterns): Views<I>) -> Router<I::State> {
    match build::router(patterns) {
        Ok(router) => router,
        Err(problems) => panic!("these URLs cannot be served:\n{problems}"),
    }
}

/// The routes of a module: `urls::routes()`.
#[must_use]
pub fn routes<I: Source>(Views(patterns): &Views<I>) -> Routes {
    build::routes(patterns)
}

/// The table of the routes, on the standard output: `urls::print()`.
#[allow(clippy::print_stdout, reason = "that is what it is for")]
pub fn print(routes: &Routes) {
    print!("{routes}");
}
