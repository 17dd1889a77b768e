//! What a condition says of values, for what stands behind it.

use minijinja::machinery::ast::{BinOpKind, Expr, UnaryOpKind};

use super::value::Known;
use super::{Step, Walk};

impl<'t> Walk<'t> {
    /// What was found out about values is forgotten behind it.
    pub(super) fn guarded(&mut self, read: impl FnOnce(&mut Self)) {
        let (guards, asked) = (self.guards.len(), self.asked.len());
        read(self);
        self.guards.truncate(guards);
        self.asked.truncate(asked);
    }

    /// A condition that holds, or that does not.
    pub(super) fn assume(&mut self, condition: &'t Expr<'t>, holds: bool) {
        match condition {
            Expr::UnaryOp(op) if matches!(op.op, UnaryOpKind::Not) => self.assume(&op.expr, !holds),
            Expr::BinOp(op) if matches!(op.op, BinOpKind::ScAnd) && holds => {
                self.assume(&op.left, true);
                self.assume(&op.right, true);
            }
            Expr::BinOp(op) if matches!(op.op, BinOpKind::ScOr) && !holds => {
                self.assume(&op.left, false);
                self.assume(&op.right, false);
            }
            Expr::Test(test) => {
                let is_there = match test.name {
                    "defined" => holds,
                    "undefined" => !holds,
                    _ => return,
                };
                if is_there && let Some(steps) = self.path(&test.expr) {
                    self.guards.push(steps);
                }
            }
            Expr::Var(_) | Expr::GetAttr(_) | Expr::GetItem(_) if holds => {
                let path = self.path(condition);
                self.asked.extend(path);
            }
            _ => {}
        }
    }

    /// The steps to a value, without a word about it.
    pub(super) fn path(&mut self, expression: &'t Expr<'t>) -> Option<Vec<Step>> {
        let (uses, mistakes) = (self.flow.uses.len(), self.flow.mistakes.len());
        let value = self.expression(expression);
        self.flow.uses.truncate(uses);
        self.flow.mistakes.truncate(mistakes);
        match value {
            Known::At(steps) => Some(steps),
            _ => None,
        }
    }

    /// Reads an expression that may lead nowhere: `book.subtitle|default("")`.
    pub(super) fn optional(&mut self, expression: &'t Expr<'t>) -> Known<'t> {
        let guards = self.guards.len();
        let path = self.path(expression);
        self.guards.extend(path);
        let value = self.expression(expression);
        self.guards.truncate(guards);
        value
    }
}
