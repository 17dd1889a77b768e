//! Calls: of macros, which are read with what they are given, and of methods.

use minijinja::machinery::ast::{self, Call, CallArg, Expr};

use super::scope::Frame;
use super::value::{Known, Macro};
use super::{Step, Walk};

impl<'t> Walk<'t> {
    /// What a call gives is not known.
    pub(super) fn call(&mut self, call: &'t ast::Spanned<Call<'t>>) -> Known<'t> {
        let callee = match &call.expr {
            Expr::Var(name) if name.id == "super" => {
                self.super_block();
                None
            }
            // A function of the engine, or a macro: no variable.
            Expr::Var(name) => self.lookup(name.id),
            Expr::GetAttr(get) => self.method(get, &call.expr),
            other => {
                self.expression(other);
                None
            }
        };
        let values = self.arguments(&call.args);
        if let Some(Known::Macro(called)) = callee {
            self.deeper(|walk| walk.expand(called, &call.args, values));
        }
        Known::Nothing
    }

    /// `page_obj.url(3)`, or `forms.field(form.title)` of what was imported.
    fn method(&mut self, get: &'t ast::GetAttr<'t>, whole: &Expr<'_>) -> Option<Known<'t>> {
        match self.expression(&get.expr) {
            Known::Module(mut items) => items.remove(get.name),
            Known::At(mut steps) => {
                steps.push(Step::Call(get.name.to_owned()));
                let written = format!("{}()", self.written(whole));
                let offset = Self::end_name(whole, get.name);
                self.used(&steps, offset, written);
                None
            }
            _ => None,
        }
    }

    /// The body of a macro with its arguments.
    fn expand(&mut self, called: Macro<'t>, given: &'t [CallArg<'t>], values: Vec<Known<'t>>) {
        let Macro { body, template, is_detached } = called;
        let outermost = if is_detached { Frame::new() } else { self.frames[0].clone() };
        let frames = std::mem::replace(&mut self.frames, vec![outermost]);
        let template = std::mem::replace(&mut self.current, template);
        let was_detached = std::mem::replace(&mut self.is_detached, is_detached);
        self.scoped(|walk| {
            let arguments = || body.args.iter();
            arguments().for_each(|argument| walk.bind(argument, Known::Nothing));
            let mut in_order = arguments();
            for (argument, value) in given.iter().zip(values) {
                match argument {
                    CallArg::Pos(_) => {
                        if let Some(target) = in_order.next() {
                            walk.bind(target, value);
                        }
                    }
                    CallArg::Kwarg(name, _) => walk.bind_name(name, value),
                    CallArg::PosSplat(_) | CallArg::KwargSplat(_) => break,
                }
            }
            body.defaults.iter().for_each(|value| drop(walk.expression(value)));
            walk.body(&body.body);
        });
        self.is_detached = was_detached;
        self.current = template;
        self.frames = frames;
    }
}
