//! The statements of a template.

use minijinja::machinery::ast::{self, Stmt};

use super::Walk;
use super::value::{Known, Macro};

impl<'t> Walk<'t> {
    pub(super) fn body(&mut self, body: &'t [Stmt<'t>]) {
        for statement in body {
            self.statement(statement);
        }
    }

    pub(super) fn statement(&mut self, statement: &'t Stmt<'t>) {
        match statement {
            Stmt::Template(template) => self.body(&template.children),
            Stmt::EmitExpr(emit) => drop(self.expression(&emit.expr)),
            Stmt::ForLoop(each) => self.for_loop(each),
            Stmt::IfCond(cond) => self.if_cond(cond),
            Stmt::WithBlock(with) => self.scoped(|walk| {
                for (target, value) in &with.assignments {
                    let value = walk.expression(value);
                    walk.bind(target, value);
                }
                walk.body(&with.body);
            }),
            Stmt::Set(set) => {
                let value = self.expression(&set.expr);
                self.bind(&set.target, value);
            }
            Stmt::SetBlock(set) => {
                self.scoped(|walk| walk.body(&set.body));
                set.filter.iter().for_each(|filter| drop(self.expression(filter)));
                self.bind(&set.target, Known::Nothing);
            }
            Stmt::AutoEscape(escape) => self.body(&escape.body),
            Stmt::FilterBlock(block) => {
                self.scoped(|walk| walk.body(&block.body));
                self.expression(&block.filter);
            }
            Stmt::Block(block) => self.block(block.name, 0),
            Stmt::Macro(each) => {
                let (template, is_detached) = (self.current, self.is_detached);
                let value = Known::Macro(Macro { body: each, template, is_detached });
                self.bind_name(each.name, value);
            }
            Stmt::CallBlock(block) => {
                self.call(&block.call);
                // With what the macro calls it, only the macro knows.
                self.scoped(|walk| {
                    let arguments = &block.macro_decl.args;
                    for argument in arguments {
                        walk.bind(argument, Known::Nothing);
                    }
                    walk.body(&block.macro_decl.body);
                });
            }
            Stmt::Do(each) => drop(self.call(&each.call)),
            Stmt::Include(include) => self.include(&include.name),
            Stmt::Import(import) => {
                let module = self.module(&import.expr).map_or(Known::Nothing, Known::Module);
                self.bind(&import.name, module);
            }
            Stmt::FromImport(import) => self.import_names(import),
            _ => {}
        }
    }

    fn for_loop(&mut self, each: &'t ast::ForLoop<'t>) {
        let over = self.expression(&each.iter);
        let item = if each.recursive { Known::Nothing } else { over.item() };
        if let Known::At(steps) = &item {
            let offset = each.iter.span().start_offset as usize;
            let written = self.written(&each.iter);
            self.used(steps, offset, written);
        }
        self.scoped(|walk| {
            walk.bind(&each.target, item.clone());
            if let Some(filter) = &each.filter_expr {
                walk.expression(filter);
                walk.assume(filter, true);
            }
            walk.bind_name("loop", Known::Loop(Box::new(item)));
            walk.body(&each.body);
        });
        self.scoped(|walk| walk.body(&each.else_body));
    }

    fn if_cond(&mut self, cond: &'t ast::IfCond<'t>) {
        self.expression(&cond.expr);
        let before = self.frames.clone();
        self.guarded(|walk| {
            walk.assume(&cond.expr, true);
            walk.body(&cond.true_body);
        });
        let after_true = std::mem::replace(&mut self.frames, before);
        self.guarded(|walk| {
            walk.assume(&cond.expr, false);
            walk.body(&cond.false_body);
        });
        self.merge(after_true);
    }
}
