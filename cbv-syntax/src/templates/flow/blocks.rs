//! Templates that are made of several: blocks, parents, includes and imports.

use std::collections::BTreeMap;

use minijinja::machinery::ast::{self, Expr, Stmt};

use super::Walk;
use super::value::{Known, Macro};

impl<'t> Walk<'t> {
    /// Reads a template from its first line.
    pub(super) fn template(&mut self, name: &'t str) {
        let Some(parsed) = self.templates.get(name) else { return };
        let Stmt::Template(root) = &parsed.tree else { return };
        let before = std::mem::replace(&mut self.current, name);
        self.collect_blocks(&root.children, name);
        let parent = root.children.iter().find_map(|child| match child {
            Stmt::Extends(extends) => Some(&extends.name),
            _ => None,
        });
        match parent {
            None => self.body(&root.children),
            Some(parent) => self.extend(&root.children, parent),
        }
        self.current = before;
    }

    /// The parent is shown, after all that the child does outside of its blocks. What that prints is
    /// lost.
    fn extend(&mut self, body: &'t [Stmt<'t>], parent: &Expr<'_>) {
        body.iter().filter(|child| !matches!(child, Stmt::Block(_))).for_each(|child| {
            self.statement(child);
        });
        for parent in self.named(parent) {
            self.inside_of(parent, |walk| walk.template(parent));
        }
    }

    /// Templates that need one another in a circle are read once.
    fn inside_of(&mut self, name: &'t str, read: impl FnOnce(&mut Self)) {
        if !self.around.contains(&name) {
            self.around.push(name);
            self.deeper(read);
            self.around.pop();
        }
    }

    fn collect_blocks(&mut self, body: &'t [Stmt<'t>], template: &'t str) {
        for statement in body {
            match statement {
                Stmt::Block(block) => {
                    self.blocks.entry(block.name).or_default().push((block, template));
                    self.collect_blocks(&block.body, template);
                }
                Stmt::IfCond(cond) => {
                    self.collect_blocks(&cond.true_body, template);
                    self.collect_blocks(&cond.false_body, template);
                }
                Stmt::ForLoop(each) => {
                    self.collect_blocks(&each.body, template);
                    self.collect_blocks(&each.else_body, template);
                }
                Stmt::WithBlock(with) => self.collect_blocks(&with.body, template),
                Stmt::AutoEscape(escape) => self.collect_blocks(&escape.body, template),
                Stmt::FilterBlock(block) => self.collect_blocks(&block.body, template),
                _ => {}
            }
        }
    }

    /// A body of a block: the first is that of the template that is shown, and `super()` the next.
    pub(super) fn block(&mut self, name: &'t str, at: usize) {
        let Some(&(block, template)) = self.blocks.get(name).and_then(|all| all.get(at)) else {
            return;
        };
        self.inside.push((name, at));
        let before = std::mem::replace(&mut self.current, template);
        self.deeper(|walk| walk.scoped(|walk| walk.body(&block.body)));
        self.current = before;
        self.inside.pop();
    }

    pub(super) fn super_block(&mut self) {
        if let Some(&(name, at)) = self.inside.last() {
            self.block(name, at + 1);
        }
    }

    /// It sees all that is bound around it, and binds nothing there. Its blocks are its own.
    pub(super) fn include(&mut self, name: &'t Expr<'t>) {
        self.expression(name);
        for name in self.named(name) {
            self.inside_of(name, |walk| {
                let blocks = std::mem::take(&mut walk.blocks);
                let inside = std::mem::take(&mut walk.inside);
                walk.scoped(|walk| walk.template(name));
                (walk.blocks, walk.inside) = (blocks, inside);
            });
        }
    }

    pub(super) fn import_names(&mut self, import: &'t ast::FromImport<'t>) {
        let module = self.module(&import.expr);
        for (name, alias) in &import.names {
            let Expr::Var(var) = name else { continue };
            let value = module.as_ref().and_then(|module| module.get(var.id)).cloned();
            self.bind(alias.as_ref().unwrap_or(name), value.unwrap_or(Known::Nothing));
        }
    }

    /// The macros of a template.
    pub(super) fn module(&self, name: &Expr<'_>) -> Option<BTreeMap<&'t str, Known<'t>>> {
        let template = *self.named(name).first()?;
        let Stmt::Template(root) = &self.templates.get(template)?.tree else { return None };
        let macros = root.children.iter().filter_map(|child| match child {
            Stmt::Macro(body) => {
                Some((body.name, Known::Macro(Macro { body, template, is_detached: true })))
            }
            _ => None,
        });
        Some(macros.collect())
    }

    /// The templates of a name that is written out.
    fn named(&self, name: &Expr<'_>) -> Vec<&'t str> {
        let Some(value) = name.as_const() else { return Vec::new() };
        let names: Vec<_> = match value.as_str() {
            Some(name) => vec![name.to_owned()],
            None => {
                let items = value.try_iter().into_iter().flatten();
                items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
            }
        };
        // Of several the first that exists.
        let found = names.iter().find_map(|name| self.templates.get_key_value(name.as_str()));
        found.map(|(name, _)| *name).into_iter().collect()
    }
}
