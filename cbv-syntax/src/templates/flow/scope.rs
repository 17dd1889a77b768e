//! The variables that a template binds.

use std::collections::BTreeMap;

use minijinja::machinery::ast::Expr;

use super::Walk;
use super::value::Known;

pub(super) type Frame<'t> = BTreeMap<String, Known<'t>>;

impl<'t> Walk<'t> {
    pub(super) fn lookup(&self, name: &str) -> Option<Known<'t>> {
        self.frames.iter().rev().find_map(|frame| frame.get(name)).cloned()
    }

    /// What is bound inside is gone behind it, and so is what was found out about values.
    pub(super) fn scoped(&mut self, read: impl FnOnce(&mut Self)) {
        self.frames.push(Frame::new());
        self.guarded(read);
        self.frames.pop();
    }

    pub(super) fn bind_name(&mut self, name: &str, value: Known<'t>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.insert(name.to_owned(), value);
        }
    }

    pub(super) fn bind(&mut self, target: &Expr<'_>, value: Known<'t>) {
        match target {
            Expr::Var(name) => self.bind_name(name.id, value),
            Expr::List(list) => self.bind_all(&list.items, value),
            Expr::Tuple(tuple) => self.bind_all(&tuple.items, value),
            // `set namespace.a = ..`
            Expr::GetAttr(get) => {
                if let Expr::Var(name) = &get.expr {
                    self.bind_name(name.id, Known::Nothing);
                }
            }
            _ => {}
        }
    }

    fn bind_all(&mut self, targets: &[Expr<'_>], value: Known<'t>) {
        let values = match value {
            Known::Tuple(values) if values.len() == targets.len() => values,
            Known::Group(key, list) if targets.len() == 2 => vec![*key, *list],
            _ => vec![Known::Nothing; targets.len()],
        };
        for (target, value) in targets.iter().zip(values) {
            self.bind(target, value);
        }
    }

    /// Of a name that one branch has bound otherwise than the other, nothing is known.
    pub(super) fn merge(&mut self, other: Vec<Frame<'t>>) {
        for (frame, other) in self.frames.iter_mut().zip(other) {
            for (name, value) in &mut *frame {
                if other.get(name).is_none_or(|its| !its.is_same(value)) {
                    *value = Known::Nothing;
                }
            }
            for name in other.into_keys() {
                frame.entry(name).or_insert(Known::Nothing);
            }
        }
    }
}
