//! Walks along the uses of a template and the shapes of what it is given.

use cbv_syntax::templates::flow::{Edge, Kind as EdgeKind};

use super::{Field, FieldKind, Kind, Methods, Shape};
use crate::text::same;

/// What is wrong with one use.
#[derive(Debug, Clone, Copy)]
pub struct Mistake {
    /// The value that it steps from.
    pub shape: &'static Shape,
    /// The line of the texts.
    pub line: u16,
    /// The hash of the name.
    pub hash: u64,
    /// What is wrong.
    pub why: Why,
    /// Whether it is a variable of the context.
    pub is_variable: bool,
    /// Whether the page itself does not use it: templates that it needs do.
    pub is_elsewhere: bool,
}

/// What can be wrong.
#[derive(Debug, Clone, Copy)]
pub enum Why {
    /// There is no such attribute.
    NoField,
    /// There is no such method.
    NoMethod,
    /// It is a field, and no method.
    NoCall,
    /// It is no list.
    NoList,
    /// There are such rows, of this entity, and the view does not fetch them.
    NotFetched(&'static str),
    /// The same of rows behind those of another entity.
    NotFetchedBehind(&'static str, &'static str),
}

/// How many mistakes are told at once.
const MOST: usize = 32;

/// The first mistakes.
#[derive(Debug, Clone, Copy)]
pub struct Mistakes {
    found: [Option<Mistake>; MOST],
    count: usize,
}

impl Mistakes {
    const fn add(&mut self, mistake: Mistake) {
        if self.count < MOST {
            self.found[self.count] = Some(mistake);
        }
        self.count += 1;
    }

    /// How many there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// One of the first.
    #[must_use]
    pub const fn get(&self, at: usize) -> Option<Mistake> {
        if at < MOST { self.found[at] } else { None }
    }
}

/// Which related rows a view fetches, by the paths of their models.
#[derive(Debug, Clone, Copy)]
pub struct Fetched {
    /// Whether that is known.
    pub is_known: bool,
    /// Those of its objects.
    pub rows: &'static [&'static str],
    /// Those that belong to one of these.
    pub behind: &'static [(&'static str, &'static str)],
    /// The model with all its relations, where the objects have none.
    pub whole: &'static Shape,
}

impl Fetched {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { is_known: false, rows: &[], behind: &[], whole: &Shape::ANY };

    const fn has(&self, path: &str) -> bool {
        let mut at = 0;
        while at < self.rows.len() {
            if same(self.rows[at], path) {
                return true;
            }
            at += 1;
        }
        false
    }

    const fn has_behind(&self, of: &str, path: &str) -> bool {
        let mut at = 0;
        while at < self.behind.len() {
            if same(self.behind[at].0, of) && same(self.behind[at].1, path) {
                return true;
            }
            at += 1;
        }
        false
    }
}

/// What is found of an attribute.
pub(super) enum Found {
    Field(&'static Field),
    /// It may be there.
    Maybe,
    /// An entry of a map.
    Entry(&'static Shape),
    Nothing,
}

/// Looks for an attribute: own ones come before those of what is flattened.
pub(super) const fn find(shape: &'static Shape, hash: u64) -> Found {
    let fields = shape.fields;
    let mut at = 0;
    while at < fields.len() {
        if fields[at].hash == hash && !matches!(fields[at].kind, FieldKind::Flattened) {
            return Found::Field(&fields[at]);
        }
        at += 1;
    }
    let mut found = match shape.kind {
        Kind::Unknown => Found::Maybe,
        Kind::Map(value) => Found::Entry(value),
        _ => Found::Nothing,
    };
    at = 0;
    while shape.flattens && at < fields.len() {
        if matches!(fields[at].kind, FieldKind::Flattened) {
            match find(fields[at].shape, hash) {
                Found::Nothing => {}
                Found::Field(field) => return Found::Field(field),
                other => found = other,
            }
        }
        at += 1;
    }
    found
}

/// How related rows lead to a value.
#[derive(Clone, Copy)]
enum Rows {
    /// They do not, or what was fetched is not known.
    Elsewhere,
    /// It is an object of the view.
    Object,
    /// It is a row of the object, of the entity whose model has this path.
    Related(&'static str),
    /// It is a row behind that.
    Behind,
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct At {
    /// `None`: what it is, is not known.
    shape: Option<&'static Shape>,
    rows: Rows,
    /// It stands for rows that are not fetched: why the next step is a mistake.
    missing: Option<Why>,
}

impl At {
    const NOWHERE: Self = Self { shape: None, rows: Rows::Elsewhere, missing: None };

    const fn plain(shape: &'static Shape) -> Self {
        Self { shape: Some(shape), ..Self::NOWHERE }
    }
}

/// Holds the uses of a template, the bytes of a [`Program`](cbv_syntax::templates::flow::Program), against
/// its context.
#[must_use]
pub const fn mistakes(context: &'static Shape, uses: &[u8], fetched: &Fetched) -> Mistakes {
    let mut found = Mistakes { found: [None; MOST], count: 0 };
    let mut stack = [At::NOWHERE; Edge::DEEPEST + 2];
    stack[0] = At::plain(context);
    let mut at = 0;
    while at + Edge::LEN <= uses.len() {
        let depth = uses[at] as usize;
        let is_asked = uses[at + 1] & Edge::ASKED != 0;
        let is_elsewhere = uses[at + 1] & Edge::ELSEWHERE != 0;
        let kind = EdgeKind::of(uses[at + 1]);
        let line = u16::from_le_bytes([uses[at + 2], uses[at + 3]]);
        let hash = number(uses, at + 4);
        at += Edge::LEN;
        let from = stack[depth];
        stack[depth + 1] = At::NOWHERE;
        let Some(shape) = from.shape else { continue };
        let is_variable = depth == 0;
        if let Some(why) = from.missing
            && !is_asked
        {
            if line != Edge::SILENT {
                found.add(Mistake { shape, line, hash, why, is_variable, is_elsewhere });
            }
            // Once is enough.
            stack[depth] = At::NOWHERE;
            continue;
        }
        match step(from, shape, kind, hash, fetched) {
            Ok(next) => stack[depth + 1] = next,
            Err(why) if line != Edge::SILENT => {
                found.add(Mistake { shape, line, hash, why, is_variable, is_elsewhere });
            }
            Err(_) => {}
        }
    }
    found
}

const fn number(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes([
        bytes[at],
        bytes[at + 1],
        bytes[at + 2],
        bytes[at + 3],
        bytes[at + 4],
        bytes[at + 5],
        bytes[at + 6],
        bytes[at + 7],
    ])
}

const fn step(
    from: At,
    shape: &'static Shape,
    kind: EdgeKind,
    hash: u64,
    fetched: &Fetched,
) -> Result<At, Why> {
    match kind {
        EdgeKind::Attr => attribute(from, shape, hash, fetched),
        EdgeKind::Item => item(from, shape),
        EdgeKind::Call => call(shape, hash),
    }
}

const fn attribute(
    from: At,
    shape: &'static Shape,
    hash: u64,
    fetched: &Fetched,
) -> Result<At, Why> {
    match find(shape, hash) {
        Found::Field(field) => {
            Ok(At { shape: Some(field.shape), ..related(from.rows, field, fetched) })
        }
        Found::Entry(shape) => Ok(At::plain(shape)),
        Found::Maybe => Ok(At::NOWHERE),
        Found::Nothing => Err(match (from.rows, find(fetched.whole, hash)) {
            (Rows::Object, Found::Field(Field { kind: FieldKind::Relation(entity), .. })) => {
                Why::NotFetched(entity)
            }
            _ => Why::NoField,
        }),
    }
}

/// Whether the rows of a relation are fetched.
const fn related(rows: Rows, field: &Field, fetched: &Fetched) -> At {
    let entity = match field.kind {
        FieldKind::Relation(entity) => entity,
        FieldKind::Objects => return At { rows: Rows::Object, ..At::NOWHERE },
        FieldKind::Plain | FieldKind::Flattened => return At::NOWHERE,
    };
    let path = path_of(field.shape);
    if !fetched.is_known || path.is_empty() {
        return At::NOWHERE;
    }
    match rows {
        Rows::Elsewhere | Rows::Behind => At::NOWHERE,
        Rows::Object if fetched.has(path) => At { rows: Rows::Related(path), ..At::NOWHERE },
        Rows::Object => At { missing: Some(Why::NotFetched(entity)), ..At::NOWHERE },
        Rows::Related(of) if fetched.has_behind(of, path) => {
            At { rows: Rows::Behind, ..At::NOWHERE }
        }
        Rows::Related(of) => At { missing: Some(Why::NotFetchedBehind(of, entity)), ..At::NOWHERE },
    }
}

/// The path of a model, or of the models in a list.
const fn path_of(shape: &'static Shape) -> &'static str {
    match shape.kind {
        Kind::List(item) => item.path,
        _ => shape.path,
    }
}

const fn item(from: At, shape: &'static Shape) -> Result<At, Why> {
    match shape.kind {
        Kind::List(item) => Ok(At { shape: Some(item), ..from }),
        // A map, or a struct: a loop goes over the names, and an index is one.
        Kind::Struct | Kind::Map(_) | Kind::Unknown => Ok(At::NOWHERE),
        Kind::Scalar => match shape.methods {
            Methods::Named([]) => Err(Why::NoList),
            // The letters of a text.
            _ => Ok(At::NOWHERE),
        },
    }
}

const fn call(shape: &'static Shape, hash: u64) -> Result<At, Why> {
    let found = find(shape, hash);
    if matches!(shape.kind, Kind::Unknown) || matches!(found, Found::Maybe | Found::Entry(_)) {
        return Ok(At::NOWHERE);
    }
    match shape.methods {
        Methods::Fields if matches!(found, Found::Field(_)) => Ok(At::NOWHERE),
        Methods::Named(names) if has(names, hash) => Ok(At::NOWHERE),
        _ => Err(if matches!(found, Found::Field(_)) { Why::NoCall } else { Why::NoMethod }),
    }
}

const fn has(names: &[&str], hash: u64) -> bool {
    let mut at = 0;
    while at < names.len() {
        if cbv_syntax::templates::flow::hash(names[at]) == hash {
            return true;
        }
        at += 1;
    }
    false
}
