//! Reads what a template refers to, by a walk through its syntax tree.

use minijinja::Value;
use minijinja::machinery::ast::{Call, CallArg, Expr, Macro, Stmt};
use minijinja::machinery::parse;
use minijinja::syntax::SyntaxConfig;

use super::mistake::Mistake;
use super::refers::{Captures, Needed, StaticCall, Template, UrlCall};

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    ///
    /// It does not parse.
    pub fn read(name: &str, source: &str) -> Result<Self, Mistake> {
        let parsed = parse(source, name, SyntaxConfig::default()).map_err(|error| Mistake {
            template: name.to_owned(),
            line: error.line(),
            message: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
        })?;
        let mut visitor = Visitor::default();
        visitor.statement(&parsed);
        Ok(visitor.found)
    }
}

#[derive(Default)]
struct Visitor {
    found: Template,
    /// The variables that are bound around what is read.
    bound: Vec<String>,
}

impl Visitor {
    /// A statement that refers to nothing is passed over; so is one that a feature of the engine
    /// adds.
    fn statement(&mut self, statement: &Stmt<'_>) {
        match statement {
            Stmt::Template(template) => self.body(&template.children),
            Stmt::EmitExpr(emit) => self.expression(&emit.expr),
            Stmt::ForLoop(each) => {
                self.expression(&each.iter);
                let bound = self.bind([&each.target]);
                self.bound.push("loop".to_owned());
                self.expressions(&each.filter_expr);
                self.body(&each.body);
                self.bound.truncate(bound);
                self.body(&each.else_body);
            }
            Stmt::IfCond(cond) => {
                self.expression(&cond.expr);
                self.body(&cond.true_body);
                self.body(&cond.false_body);
            }
            Stmt::WithBlock(with) => {
                self.expressions(with.assignments.iter().map(|(_, value)| value));
                let bound = self.bind(with.assignments.iter().map(|(target, _)| target));
                self.body(&with.body);
                self.bound.truncate(bound);
            }
            Stmt::Set(set) => self.expression(&set.expr),
            Stmt::SetBlock(set) => {
                self.expressions(&set.filter);
                self.body(&set.body);
            }
            Stmt::AutoEscape(escape) => self.body(&escape.body),
            Stmt::FilterBlock(block) => {
                self.expression(&block.filter);
                self.body(&block.body);
            }
            Stmt::Block(block) => self.body(&block.body),
            Stmt::Macro(each) => self.macro_(each),
            Stmt::CallBlock(block) => {
                self.call(&block.call, block.call.span().start_line);
                self.macro_(&block.macro_decl);
            }
            Stmt::Do(each) => self.call(&each.call, each.call.span().start_line),
            Stmt::Extends(extends) => self.needs(&extends.name),
            Stmt::Include(include) if include.ignore_missing => self.may_need(&include.name),
            Stmt::Include(include) => self.needs(&include.name),
            Stmt::Import(import) => self.needs(&import.expr),
            Stmt::FromImport(import) => self.needs(&import.expr),
            _ => {}
        }
    }

    fn macro_(&mut self, each: &Macro<'_>) {
        let bound = self.bind(&each.args);
        self.bound.push("caller".to_owned());
        self.expressions(&each.defaults);
        self.body(&each.body);
        self.bound.truncate(bound);
    }

    /// Binds what is assigned to, and returns how much was bound before.
    fn bind<'e>(&mut self, targets: impl IntoIterator<Item = &'e Expr<'e>>) -> usize {
        let before = self.bound.len();
        for target in targets {
            self.bind_one(target);
        }
        before
    }

    fn bind_one(&mut self, target: &Expr<'_>) {
        match target {
            Expr::Var(name) => self.bound.push(name.id.to_owned()),
            Expr::List(list) => list.items.iter().for_each(|item| self.bind_one(item)),
            Expr::Tuple(tuple) => tuple.items.iter().for_each(|item| self.bind_one(item)),
            _ => {}
        }
    }

    fn variable(&mut self, name: &str) {
        if !self.bound.iter().any(|bound| bound == name) {
            self.found.variables.insert(name.to_owned());
        }
    }

    fn body(&mut self, body: &[Stmt<'_>]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn expressions<'e>(&mut self, expressions: impl IntoIterator<Item = &'e Expr<'e>>) {
        for expression in expressions {
            self.expression(expression);
        }
    }

    fn expression(&mut self, expression: &Expr<'_>) {
        match expression {
            Expr::Var(name) => self.variable(name.id),
            Expr::Const(_) => {}
            Expr::Slice(slice) => {
                self.expression(&slice.expr);
                for bound in [&slice.start, &slice.stop, &slice.step] {
                    self.expressions(bound);
                }
            }
            Expr::UnaryOp(op) => self.expression(&op.expr),
            Expr::BinOp(op) => {
                self.expression(&op.left);
                self.expression(&op.right);
            }
            Expr::Compare(compare) => {
                self.expression(&compare.expr);
                self.expressions(compare.ops.iter().map(|op| &op.expr));
            }
            Expr::IfExpr(cond) => {
                self.expression(&cond.test_expr);
                self.expression(&cond.true_expr);
                self.expressions(&cond.false_expr);
            }
            Expr::Filter(filter) => {
                self.expressions(&filter.expr);
                self.arguments(&filter.args);
            }
            Expr::Test(test) => {
                self.expression(&test.expr);
                self.arguments(&test.args);
            }
            Expr::GetAttr(get) => self.expression(&get.expr),
            Expr::GetItem(get) => {
                self.expression(&get.expr);
                self.expression(&get.subscript_expr);
            }
            Expr::Call(call) => self.call(call, call.span().start_line),
            Expr::List(list) => self.expressions(&list.items),
            Expr::Tuple(tuple) => self.expressions(&tuple.items),
            Expr::Map(map) => {
                self.expressions(&map.keys);
                self.expressions(&map.values);
            }
        }
    }

    fn arguments(&mut self, arguments: &[CallArg<'_>]) {
        for argument in arguments {
            let (CallArg::Pos(value)
            | CallArg::Kwarg(_, value)
            | CallArg::PosSplat(value)
            | CallArg::KwargSplat(value)) = argument;
            self.expression(value);
        }
    }

    fn call(&mut self, call: &Call<'_>, line: u16) {
        let is_url = matches!(&call.expr, Expr::Var(name) if name.id == "url");
        if is_url
            && let Some((CallArg::Pos(name), captures)) = call.args.split_first()
            && let Some(name) = name.as_const()
            && let Some(name) = name.as_str()
        {
            let (name, captures, line) = (name.to_owned(), captures_of(captures), line.into());
            self.found.urls.push(UrlCall { name, captures, line });
        }
        let is_static = matches!(&call.expr, Expr::Var(name) if name.id == "static");
        if is_static
            && let [CallArg::Pos(file)] = call.args.as_slice()
            && let Some(file) = file.as_const()
            && let Some(file) = file.as_str()
        {
            self.found.statics.push(StaticCall { file: file.to_owned(), line: line.into() });
        }
        self.expression(&call.expr);
        self.arguments(&call.args);
    }

    /// A name that is known only when it is rendered is not looked for.
    fn needs(&mut self, name: &Expr<'_>) {
        let line = name.span().start_line.into();
        let names = name.as_const().map(|name| names_in(&name)).unwrap_or_default();
        if names.is_empty() {
            self.found.needs_any = true;
        } else {
            self.found.needs.push(Needed { names, line });
        }
        self.expression(name);
    }

    /// As `needs`, of what need not exist.
    fn may_need(&mut self, name: &Expr<'_>) {
        let names = name.as_const().map(|name| names_in(&name)).unwrap_or_default();
        self.found.needs_any |= names.is_empty();
        self.found.may_need.extend(names);
        self.expression(name);
    }
}

/// A name, or a list of names.
fn names_in(value: &Value) -> Vec<String> {
    match value.as_str() {
        Some(name) => vec![name.to_owned()],
        None => {
            let items = value.try_iter().into_iter().flatten();
            items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
        }
    }
}

fn captures_of(arguments: &[CallArg<'_>]) -> Captures {
    let (mut named, mut in_order) = (Vec::new(), 0);
    for argument in arguments {
        match argument {
            CallArg::Pos(_) => in_order += 1,
            CallArg::Kwarg(name, _) => named.push((*name).to_owned()),
            CallArg::PosSplat(_) | CallArg::KwargSplat(_) => return Captures::Unknown,
        }
    }
    Captures::Known { named, in_order }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Template {
        Template::read("a.html", source).expect("a template that parses")
    }

    fn needed(names: &[&str], line: usize) -> Needed {
        Needed { names: names.iter().map(|name| (*name).to_owned()).collect(), line }
    }

    #[test]
    fn other_templates_are_found_wherever_they_stand() {
        let found = read(
            "{% extends 'base.html' %}\n\
             {% block body %}{% for x in y %}{% if x %}\n\
             {% include ['a.html', 'b.html'] %}\n\
             {% else %}{% include 'c.html' ignore missing %}{% include name %}{% endif %}\n\
             {% else %}{% import 'd.html' as d %}{% endfor %}{% endblock %}\n\
             {% macro m() %}{% with a = 1 %}{% from 'e.html' import e %}{% endwith %}{% endmacro %}",
        );
        assert_eq!(
            found.needs,
            [
                needed(&["base.html"], 1),
                needed(&["a.html", "b.html"], 3),
                needed(&["d.html"], 5),
                needed(&["e.html"], 6),
            ]
        );
    }

    #[test]
    fn calls_of_url_are_found_wherever_they_stand() {
        let found = read(
            "{{ url('a') }}{% set x = url('b', 1, 2)|upper if url('c', pk=1) else [url('d')] %}\n\
             {{ m(url('e', *v), k={'k': url('f', **v)}) }}{{ url(name) }}{{ x.url('g') }}",
        );
        let names: Vec<_> = found.urls.iter().map(|call| call.name.as_str()).collect();
        assert_eq!(names, ["a", "c", "b", "d", "e", "f"]);
        let known = |named: &[&str], in_order| Captures::Known {
            named: named.iter().map(|name| (*name).to_owned()).collect(),
            in_order,
        };
        let captures: Vec<_> = found.urls.iter().map(|call| &call.captures).collect();
        assert_eq!(
            captures,
            [
                &known(&[], 0),
                &known(&["pk"], 0),
                &known(&[], 2),
                &known(&[], 0),
                &Captures::Unknown,
                &Captures::Unknown
            ]
        );
        assert_eq!(found.urls[5].line, 2);
    }

    #[test]
    fn variables_are_those_that_come_from_outside() {
        let found = read(
            "{% for user, x in users if user.ok and flag %}{{ user }}{{ loop.index }}{% else %}{{ x }}\
             {% endfor %}{% macro m(shown, size=basket|length) %}{{ shown }}{{ site.name }}\
             {{ caller() }}{% endmacro %}{% with a = b %}{{ a }}{% endwith %}\
             {% set seen = 1 %}{{ seen }}{% call(item) m(c) %}{{ item }}{% endcall %}\
             {% include 'z.html' ignore missing %}",
        );
        let names: Vec<_> = found.variables.iter().map(String::as_str).collect();
        assert_eq!(names, ["b", "basket", "c", "flag", "m", "seen", "site", "users", "x"]);
        assert_eq!(
            (found.may_need.as_slice(), found.needs_any),
            (&["z.html".to_owned()][..], false)
        );
        assert!(read("{% include name %}").needs_any && read("{% extends a %}").needs_any);
    }

    #[test]
    fn a_mistake_has_its_line() {
        let mistake = Template::read("a.html", "\n\n{% if %}").unwrap_err();
        assert_eq!((mistake.template.as_str(), mistake.line), ("a.html", Some(3)));
    }
}
