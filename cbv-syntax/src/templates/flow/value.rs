//! What is known of a value.

use std::collections::BTreeMap;

use minijinja::machinery::ast;

use super::Step;

/// What is known of a value.
#[derive(Clone)]
pub(super) enum Known<'t> {
    Nothing,
    /// These steps from the context lead to it.
    At(Vec<Step>),
    /// A list of such values.
    List(Box<Self>),
    Tuple(Vec<Self>),
    /// What `groupby` gives: the value that a group has in common, and the group.
    Group(Box<Self>, Box<Self>),
    /// The variable `loop`, of a loop over such values.
    Loop(Box<Self>),
    Macro(Macro<'t>),
    /// What `import` gives.
    Module(BTreeMap<&'t str, Self>),
}

/// A macro, with the template that it stands in.
#[derive(Clone, Copy)]
pub(super) struct Macro<'t> {
    pub(super) body: &'t ast::Macro<'t>,
    pub(super) template: &'t str,
    /// It was imported, and does not see the context.
    pub(super) is_detached: bool,
}

impl Known<'_> {
    /// What is in it, if it is a list.
    pub(super) fn item(self) -> Self {
        match self {
            Self::At(mut steps) => {
                steps.push(Step::Item);
                Self::At(steps)
            }
            Self::List(item) => *item,
            _ => Self::Nothing,
        }
    }

    pub(super) fn list(self) -> Self {
        Self::List(Box::new(self))
    }

    /// What is known of a value that is one of two.
    pub(super) fn or(self, other: &Self) -> Self {
        if self.is_same(other) { self } else { Self::Nothing }
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Nothing, Self::Nothing) => true,
            (Self::At(one), Self::At(other)) => one == other,
            (Self::List(one), Self::List(other)) => one.is_same(other),
            (Self::Macro(one), Self::Macro(other)) => std::ptr::eq(one.body, other.body),
            _ => false,
        }
    }
}
