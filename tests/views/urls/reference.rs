//! The router answers as a loop over the patterns would: the first in order that takes the path.

use axum::Router;
use axum::extract::RawPathParams;
use axum::routing::any;
use cbv::__private::urls::{Capture, Patterns, Segment};
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Converter, Slug};
use proptest::prelude::*;

/// What stands between two slashes of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Literal(&'static str),
    Int,
    Slug,
    Text,
    Tail,
}

type Shape = Vec<Part>;

/// The captures of a path that a pattern takes, as `urls!` promises it.
fn naive(shape: &[Part], path: &str) -> Option<Vec<String>> {
    let mut values = Vec::new();
    let mut rest: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    for part in shape {
        if rest.is_empty() {
            return None;
        }
        let raw = match part {
            Part::Tail => std::mem::take(&mut rest).join("/"),
            _ => rest.remove(0).to_owned(),
        };
        let decoded = percent_encoding::percent_decode_str(&raw).decode_utf8();
        let text = decoded.ok().filter(|_| !raw.is_empty()).map(String::from);
        match part {
            Part::Literal(literal) if *literal == raw => continue,
            Part::Literal(_) => return None,
            Part::Int => i64::from_url(text.as_ref()?)?.to_string(),
            Part::Slug => Slug::from_url(text.as_ref()?)?.to_string(),
            Part::Text | Part::Tail => text.clone()?,
        };
        values.push(text?);
    }
    rest.is_empty().then_some(values)
}

/// What is answered: the number of the pattern with its captures, or a status.
fn expected(shapes: &[Shape], path: &str) -> String {
    let found = |path: &str| {
        let mut all = shapes.iter().enumerate();
        all.find_map(|(at, shape)| Some((at, naive(shape, path)?)))
    };
    match found(path) {
        Some((at, values)) => format!("{at} {values:?}"),
        None if !path.ends_with('/') && found(&format!("{path}/")).is_some() => "301".to_owned(),
        None => "404".to_owned(),
    }
}

/// Reads the captures as fields; every other pattern is answered by a handler of axum's.
#[derive(View)]
struct Fields {
    at: usize,
    #[view(path)]
    c0: Option<String>,
    #[view(path)]
    c1: Option<String>,
    #[view(path)]
    c2: Option<String>,
    #[view(path)]
    c3: Option<String>,
}

impl Fields {
    #[handler(get)]
    async fn show(&self) -> String {
        let Self { at, c0, c1, c2, c3 } = self;
        let values: Vec<_> = [c0, c1, c2, c3].into_iter().flatten().collect();
        format!("{at} {values:?}")
    }
}

fn add(patterns: &mut Patterns<()>, at: usize, shape: &[Part]) {
    let mut names = ["c0", "c1", "c2", "c3"].into_iter();
    // Whoever reads all captures sees that there are no others.
    let mut of_axum = ["a", "b", "c", "d"].into_iter().cycle().skip(at);
    let mut name =
        || if at.is_multiple_of(2) { names.next() } else { of_axum.next() }.unwrap_or("none");
    let segments = shape.iter().map(|part| match part {
        Part::Literal(text) => Segment::Literal(text),
        Part::Int => Segment::Capture(Capture::new::<i64>(name(), "i64")),
        Part::Slug => Segment::Capture(Capture::new::<Slug>(name(), "Slug")),
        Part::Text => Segment::Capture(Capture::new::<String>(name(), "String")),
        Part::Tail => Segment::Tail(Capture::new::<String>(name(), "String")),
    });
    let segments = segments.collect();
    if at.is_multiple_of(2) {
        return patterns.add(segments, None, Fields::as_view(at));
    }
    let handler = async move |captures: RawPathParams| {
        let values: Vec<_> = captures.iter().map(|(_, value)| value.to_owned()).collect();
        format!("{at} {values:?}")
    };
    patterns.add(segments, None, any(handler));
}

/// The router of those patterns that can be reached.
fn router(shapes: Vec<Shape>) -> (Router, Vec<Shape>, Vec<Shape>) {
    let (mut kept, mut refused) = (Vec::<Shape>::new(), Vec::new());
    let mut router = Router::new();
    for shape in shapes {
        let mut patterns = Patterns::default();
        kept.push(shape);
        kept.iter().enumerate().for_each(|(at, shape)| add(&mut patterns, at, shape));
        match patterns.into_router() {
            Ok(made) => router = made,
            Err(_) => refused.extend(kept.pop()),
        }
    }
    (router, kept, refused)
}

fn shape() -> impl Strategy<Value = Shape> {
    let part = prop_oneof![
        3 => prop::sample::select(vec!["a", "b", "7", "%C3%A9"]).prop_map(Part::Literal),
        1 => Just(Part::Int),
        1 => Just(Part::Slug),
        2 => Just(Part::Text),
    ];
    let end = prop_oneof![
        3 => Just(None),
        4 => Just(Some(Part::Literal(""))),
        1 => Just(Some(Part::Tail)),
    ];
    let root = prop_oneof![Just(vec![Part::Literal("")]), Just(vec![Part::Tail])];
    let longer = (prop::collection::vec(part, 1..=3), end);
    let longer = longer.prop_map(|(parts, end)| parts.into_iter().chain(end).collect());
    prop_oneof![1 => root, 12 => longer]
}

fn path() -> impl Strategy<Value = String> {
    let segment = prop::sample::select(vec!["a", "b", "7", "-7", "x", "%20", "%C3%A9", "%FF", ""]);
    let segments = prop::collection::vec(segment, 1..=4);
    segments.prop_map(|segments| format!("/{}", segments.join("/")))
}

proptest! {
    #![proptest_config(crate::urls::cases(300))]

    #[test]
    fn the_router_is_a_loop_over_its_patterns(
        shapes in prop::collection::vec(shape(), 1..=7),
        paths in prop::collection::vec(path(), 24),
    ) {
        let (router, shapes, refused) = router(shapes);
        let client = Client::new(router);
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.expect("a runtime starts").block_on(async {
            for path in &paths {
                let response = client.get(path).await;
                prop_assert_eq!(crate::urls::text(&response), expected(&shapes, path), "{}", path);
                for unreachable in &refused {
                    let is_taken = naive(unreachable, path).is_none()
                        || shapes.iter().any(|shape| naive(shape, path).is_some());
                    prop_assert!(is_taken, "{:?} would be reached by {}", unreachable, path);
                }
            }
            Ok(())
        })?;
    }
}
