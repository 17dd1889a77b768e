//! The expressions of a template: what each gives.

use minijinja::machinery::ast::{self, BinOpKind, CallArg, Expr};

use super::value::Known;
use super::{Step, Walk};
use crate::suggest;

/// What no context gives: functions, and words of the language.
const NO_VARIABLES: [&str; 8] =
    ["caller", "kwargs", "loop", "self", "super", "varargs", "true", "false"];

/// What `loop` has. `loop.cycle(..)` and `loop.changed(..)` are its methods.
const LOOP: [&str; 11] = [
    "index0",
    "index",
    "length",
    "revindex",
    "revindex0",
    "first",
    "last",
    "depth",
    "depth0",
    "previtem",
    "nextitem",
];
const LOOP_METHODS: [&str; 2] = ["changed", "cycle"];

impl<'t> Walk<'t> {
    pub(super) fn expression(&mut self, expression: &'t Expr<'t>) -> Known<'t> {
        match expression {
            Expr::Const(_) => Known::Nothing,
            Expr::Var(name) => self.variable(name.id, expression),
            Expr::GetAttr(get) => {
                let of = self.expression(&get.expr);
                let offset = Self::end_name(expression, get.name);
                self.attribute(of, get.name, offset, expression)
            }
            Expr::GetItem(get) => self.subscript(get, expression),
            Expr::Slice(slice) => {
                let bounds = [&slice.start, &slice.stop, &slice.step].into_iter().flatten();
                bounds.for_each(|bound| drop(self.expression(bound)));
                self.expression(&slice.expr).item().list()
            }
            Expr::UnaryOp(op) => {
                self.expression(&op.expr);
                Known::Nothing
            }
            Expr::BinOp(op) => self.operator(op),
            Expr::Compare(compare) => {
                self.expression(&compare.expr);
                compare.ops.iter().for_each(|op| drop(self.expression(&op.expr)));
                Known::Nothing
            }
            Expr::IfExpr(cond) => self.conditional(cond),
            Expr::Test(test) => {
                if matches!(test.name, "defined" | "undefined") {
                    self.optional(&test.expr);
                } else {
                    self.expression(&test.expr);
                }
                self.arguments(&test.args);
                Known::Nothing
            }
            Expr::Filter(filter) => self.filter(filter, expression),
            Expr::Call(call) => self.call(call),
            Expr::List(list) => {
                let items: Vec<_> = list.items.iter().map(|item| self.expression(item)).collect();
                let one = items
                    .iter()
                    .skip(1)
                    .fold(items.first().cloned(), |one, item| one.map(|one| one.or(item)));
                one.map_or(Known::Nothing, Known::list)
            }
            Expr::Tuple(tuple) => {
                Known::Tuple(tuple.items.iter().map(|item| self.expression(item)).collect())
            }
            Expr::Map(map) => {
                let all = map.keys.iter().chain(&map.values);
                all.for_each(|value| drop(self.expression(value)));
                Known::Nothing
            }
        }
    }

    fn variable(&mut self, name: &'t str, expression: &Expr<'_>) -> Known<'t> {
        if let Some(value) = self.lookup(name) {
            return value;
        }
        if self.is_detached || NO_VARIABLES.contains(&name) {
            return Known::Nothing;
        }
        let steps = vec![Step::Attr(name.to_owned())];
        let offset = expression.span().start_offset as usize;
        self.used(&steps, offset, name.to_owned());
        Known::At(steps)
    }

    /// `whole` is the expression that ends with the name, which stands at `offset`.
    pub(super) fn attribute(
        &mut self,
        of: Known<'t>,
        name: &str,
        offset: usize,
        whole: &Expr<'_>,
    ) -> Known<'t> {
        match of {
            Known::At(mut steps) => {
                steps.push(Step::Attr(name.to_owned()));
                let written = self.written(whole);
                self.used(&steps, offset, written);
                Known::At(steps)
            }
            Known::Loop(item) if matches!(name, "previtem" | "nextitem") => *item,
            Known::Loop(_) => {
                self.check_loop(name, offset, whole);
                Known::Nothing
            }
            Known::Group(key, _) if name == "grouper" => *key,
            Known::Group(_, list) if name == "list" => *list,
            Known::Module(mut items) => items.remove(name).unwrap_or(Known::Nothing),
            _ => Known::Nothing,
        }
    }

    fn check_loop(&mut self, name: &str, offset: usize, whole: &Expr<'_>) {
        let message = if LOOP.contains(&name) {
            return;
        } else if LOOP_METHODS.contains(&name) {
            format!("`loop.{name}` is called: write `loop.{name}(..)`")
        } else {
            format!("`loop` has no `{name}`{}", suggest::did_you_mean(name, LOOP))
        };
        let place = self.place(offset, self.written(whole));
        if !self.flow.mistakes.iter().any(|(known, _)| *known == place) {
            self.flow.mistakes.push((place, message));
        }
    }

    fn subscript(&mut self, get: &'t ast::GetItem<'t>, whole: &Expr<'_>) -> Known<'t> {
        let of = self.expression(&get.expr);
        self.expression(&get.subscript_expr);
        let constant = get.subscript_expr.as_const();
        if let Some(name) = constant.as_ref().and_then(|constant| constant.as_str()) {
            let offset = get.subscript_expr.span().start_offset as usize;
            return self.attribute(of, name, offset, whole);
        }
        match of {
            Known::Tuple(items) => {
                let at = constant.and_then(|at| at.as_usize());
                at.and_then(|at| items.into_iter().nth(at)).unwrap_or(Known::Nothing)
            }
            // A name that is computed: which attribute that is, nobody knows.
            Known::At(_) if constant.is_none_or(|at| at.as_i64().is_none()) => Known::Nothing,
            of => of.item(),
        }
    }

    fn operator(&mut self, op: &'t ast::BinOp<'t>) -> Known<'t> {
        let left = self.expression(&op.left);
        let mut right = Known::Nothing;
        self.guarded(|walk| {
            match op.op {
                BinOpKind::ScAnd => walk.assume(&op.left, true),
                BinOpKind::ScOr => walk.assume(&op.left, false),
                _ => {}
            }
            right = walk.expression(&op.right);
        });
        match op.op {
            // `reviews or []`
            BinOpKind::ScOr if op.right.as_const().is_some() => left,
            BinOpKind::ScOr => left.or(&right),
            _ => Known::Nothing,
        }
    }

    fn conditional(&mut self, cond: &'t ast::IfExpr<'t>) -> Known<'t> {
        self.expression(&cond.test_expr);
        let (mut yes, mut no) = (Known::Nothing, None);
        self.guarded(|walk| {
            walk.assume(&cond.test_expr, true);
            yes = walk.expression(&cond.true_expr);
        });
        self.guarded(|walk| {
            walk.assume(&cond.test_expr, false);
            no = cond.false_expr.as_ref().map(|no| walk.expression(no));
        });
        match no {
            None => yes,
            Some(no) => yes.or(&no),
        }
    }

    pub(super) fn arguments(&mut self, arguments: &'t [CallArg<'t>]) -> Vec<Known<'t>> {
        let values = arguments.iter().map(|argument| {
            let (CallArg::Pos(value)
            | CallArg::Kwarg(_, value)
            | CallArg::PosSplat(value)
            | CallArg::KwargSplat(value)) = argument;
            self.expression(value)
        });
        values.collect()
    }
}
