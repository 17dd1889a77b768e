//! Random templates over random shapes: the check complains if and only if the engine does, which
//! renders them strictly, with every field there, no list empty, every branch taken and every
//! operand evaluated.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use minijinja::{Environment, UndefinedBehavior, Value};

use super::super::*;
use super::said_of;

/// Enough for templates: a generator of Knuth's, with the upper bits of its state.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

const NAMES: [&str; 8] = ["title", "slug", "author", "books", "price", "tags", "cover", "shelf"];

/// What a value is, with a name that no other has in the template.
#[derive(Clone)]
enum Type {
    Text,
    Number,
    List(Box<Self>),
    Struct(Vec<(&'static str, Self)>),
}

impl Type {
    fn random(random: &mut Random, depth: usize) -> Self {
        match random.below(if depth == 0 { 2 } else { 5 }) {
            0 => Self::Text,
            1 => Self::Number,
            2 => Self::List(Box::new(Self::random(random, depth - 1))),
            _ => Self::random_struct(random, depth),
        }
    }

    fn random_struct(random: &mut Random, depth: usize) -> Self {
        let mut fields = Vec::new();
        for name in NAMES {
            if random.one_in(2) {
                fields.push((name, Self::random(random, depth.saturating_sub(1))));
            }
        }
        Self::Struct(fields)
    }

    fn shape(&self) -> &'static Shape {
        let shape = match self {
            Self::Text => Shape::TEXT,
            Self::Number => Shape::NUMBER,
            Self::List(item) => Shape::list(item.shape()),
            Self::Struct(fields) => {
                let fields = fields.iter().map(|(name, ty)| Field::new(name, ty.shape()));
                let fields: Vec<_> = fields.collect();
                Shape { name: "struct", fields: fields.leak(), ..Shape::STRUCT }
            }
        };
        Box::leak(Box::new(shape))
    }

    fn value(&self) -> Value {
        match self {
            Self::Text => Value::from("text"),
            Self::Number => Value::from(7),
            Self::List(item) => Value::from(vec![item.value(), item.value()]),
            Self::Struct(fields) => {
                Value::from_pairs(fields.iter().map(|(name, ty)| ((*name).to_owned(), ty.value())))
            }
        }
    }
}

/// A template that is written.
struct Writer<'r> {
    random: &'r mut Random,
    text: String,
    /// The variables in scope.
    scope: Vec<(String, Type)>,
    /// Those that macros see.
    names: usize,
    includes: BTreeMap<String, String>,
}

impl Writer<'_> {
    fn name(&mut self) -> String {
        self.names += 1;
        format!("v{}", self.names)
    }

    /// An expression that leads to a value, or nowhere: one in sixteen steps is wrong.
    fn path(&mut self) -> (String, Option<Type>) {
        let (name, ty) = self.random.of(&self.scope).clone();
        let (mut text, mut ty) = (name, Some(ty));
        for _ in 0..self.random.below(4) {
            let Some(of) = ty.clone() else { break };
            if self.random.one_in(16) {
                let wrong = ["titel", "nothing", "autor"];
                let _ = write!(text, ".{}", self.random.of(&wrong));
                return (text, None);
            }
            match of {
                Type::Text | Type::Number => break,
                Type::List(item) => {
                    let way = self.random.below(4);
                    text = match way {
                        0 => format!("{text}[0]"),
                        1 => format!("({text}|first)"),
                        2 => format!("({text}|reverse|list)[1]"),
                        _ => format!("{text}[:1][0]"),
                    };
                    ty = Some(*item);
                }
                Type::Struct(fields) => {
                    if fields.is_empty() {
                        break;
                    }
                    let (name, of) = self.random.of(&fields).clone();
                    if self.random.one_in(4) {
                        let _ = write!(text, "[\"{name}\"]");
                    } else {
                        let _ = write!(text, ".{name}");
                    }
                    ty = Some(of);
                }
            }
        }
        (text, ty)
    }

    /// A path to a list.
    fn list(&mut self) -> Option<(String, Type)> {
        for _ in 0..6 {
            if let (text, Some(Type::List(item))) = self.path() {
                return Some((text, *item));
            }
        }
        None
    }

    fn within(&mut self, bound: Vec<(String, Type)>, depth: usize) {
        let before = self.scope.len();
        self.scope.extend(bound);
        self.body(depth);
        self.scope.truncate(before);
    }

    fn body(&mut self, depth: usize) {
        for _ in 0..=self.random.below(3) {
            self.statement(depth);
        }
    }

    fn statement(&mut self, depth: usize) {
        let kind = if depth == 0 { self.random.below(4) } else { self.random.below(11) };
        match kind {
            0 | 1 => {
                let (path, _) = self.path();
                let _ = write!(self.text, "{{{{ {path} }}}}");
            }
            2 => {
                // Of both operands; an undefined one is an error of `~`.
                let ((one, _), (other, _)) = (self.path(), self.path());
                let _ = write!(self.text, "{{{{ {one} ~ {other} }}}}");
            }
            3 => {
                let (path, ty) = self.path();
                let name = self.name();
                let _ = write!(self.text, "{{% set {name} = {path} %}}{{{{ {name} }}}}");
                // In a branch it would be gone behind it, and in a loop as well.
                let _ = ty;
            }
            4 => self.for_loop(depth),
            5 => {
                let (path, _) = self.path();
                let _ = write!(self.text, "{{% if {path} or true %}}");
                self.within(Vec::new(), depth - 1);
                self.text.push_str("{% endif %}");
            }
            6 => {
                if let (path, Some(ty)) = self.path() {
                    let name = self.name();
                    let _ = write!(self.text, "{{% with {name} = {path} %}}");
                    self.within(vec![(name, ty)], depth - 1);
                    self.text.push_str("{% endwith %}");
                }
            }
            7 => self.macro_call(depth),
            8 => self.mapped(),
            9 => self.include(depth),
            _ => {
                // What is guarded is no mistake, and not evaluated.
                let (path, _) = self.path();
                let _ = write!(
                    self.text,
                    "{{{{ {path}.perhaps|default(1) }}}}{{% if {path}.perhaps is defined %}}{{{{ {path}.perhaps }}}}{{% endif %}}"
                );
            }
        }
    }

    fn for_loop(&mut self, depth: usize) {
        let Some((path, item)) = self.list() else { return };
        let name = self.name();
        let _ = write!(self.text, "{{% for {name} in {path} %}}");
        if self.random.one_in(6) {
            let words = ["index", "first", "indx", "last"];
            let _ = write!(self.text, "{{{{ loop.{} }}}}", self.random.of(&words));
        }
        self.within(vec![(name, item)], depth - 1);
        self.text.push_str("{% endfor %}");
    }

    /// A macro that sees its argument alone, where that has fields.
    fn macro_call(&mut self, depth: usize) {
        let (path, Some(ty)) = self.path() else { return };
        let (name, argument) = (self.name(), self.name());
        let _ = write!(self.text, "{{% macro {name}({argument}) %}}");
        let scope = std::mem::take(&mut self.scope);
        self.within(vec![(argument.clone(), ty)], depth - 1);
        self.scope = scope;
        let given = if self.random.one_in(2) { path } else { format!("{argument}={path}") };
        let _ = write!(self.text, "{{% endmacro %}}{{{{ {name}({given}) }}}}");
    }

    /// Filters that name an attribute.
    fn mapped(&mut self) {
        let Some((path, Type::Struct(fields))) = self.list() else { return };
        let wrong = self.random.one_in(8);
        let name = match fields.first() {
            Some((name, _)) if !wrong => *name,
            _ => "nowhere",
        };
        // What is mapped to nothing is an error where it is printed.
        let _ = write!(
            self.text,
            "{{% for x in {path}|map(attribute=\"{name}\") %}}{{{{ x }}}}{{% endfor %}}"
        );
    }

    fn include(&mut self, depth: usize) {
        let text = std::mem::take(&mut self.text);
        self.body(depth - 1);
        let included = std::mem::replace(&mut self.text, text);
        let name = format!("i{}.html", self.includes.len());
        let _ = write!(self.text, "{{% include \"{name}\" %}}");
        self.includes.insert(name, included);
    }
}

/// How many templates.
const COUNT: u64 = 10_000;

#[test]
fn the_check_complains_where_the_engine_does() {
    let (mut wrong, mut right) = (0, 0);
    let mut env = engine();
    for seed in 0..COUNT {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut variables = Vec::new();
        for name in ["book", "shop", "list"] {
            variables.push((name, Type::random_struct(&mut random, 3)));
        }
        let context = Type::Struct(variables.clone());
        let scope = variables.iter().map(|(name, ty)| ((*name).to_owned(), ty.clone())).collect();
        let mut writer = Writer {
            random: &mut random,
            text: String::new(),
            scope,
            names: 0,
            includes: BTreeMap::new(),
        };
        writer.body(3);
        let mut sources = writer.includes;
        sources.insert("a.html".to_owned(), writer.text);
        let pairs: Vec<_> = sources.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        let said = said_of(&pairs, context.shape(), &Fetched::UNKNOWN);
        let rendered = rendered(&mut env, sources.clone(), context.value());
        assert_eq!(
            said.is_empty(),
            rendered.is_ok(),
            "seed {seed}: {sources:#?}\nthe check: {said}\nthe engine: {rendered:?}"
        );
        if rendered.is_ok() { right += 1 } else { wrong += 1 }
    }
    assert!(wrong > 1000 && right > 1000, "{wrong} wrong, {right} right");
}

fn engine() -> Environment<'static> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_debug(false);
    env
}

fn rendered(
    env: &mut Environment<'static>,
    sources: BTreeMap<String, String>,
    context: Value,
) -> Result<String, minijinja::Error> {
    env.clear_templates();
    for (name, text) in sources {
        env.add_template_owned(name, text)?;
    }
    env.get_template("a.html")?.render(context)
}
