//! Reads what a template refers to, by a walk through its syntax tree.

use minijinja::Value;
use minijinja::machinery::ast::{Call, CallArg, Expr, Macro, Stmt};
use minijinja::machinery::{Span, parse};
use minijinja::syntax::SyntaxConfig;

use super::mistake::Mistake;
use super::refers::{Captures, Kind, Needed, Reference, StaticCall, Template, UrlCall, Use};
use super::tags::tags;
use super::{depth, django};

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    ///
    /// It does not parse: what is wrong with it, at least one.
    pub fn read(name: &str, source: &str) -> Result<Self, Vec<Mistake>> {
        let mistake = |line, message| Mistake { template: name.to_owned(), line, message };
        let tags = tags(source);
        // Who reads it further goes as deep as it does.
        if let Some(line) = depth::too_deep(&tags) {
            let message = "the expression is nested too deeply: name its parts by `{% set %}`";
            return Err(vec![mistake(Some(line), message.to_owned())]);
        }
        let of_django = django::mistakes(source, &tags);
        if !of_django.is_empty() {
            let told = of_django.into_iter().map(|(line, message)| mistake(Some(line), message));
            return Err(told.collect());
        }
        let parsed = parse(source, name, SyntaxConfig::default()).map_err(|error| {
            let detail = error.detail().map(str::to_owned);
            vec![mistake(error.line(), detail.unwrap_or_else(|| error.kind().to_string()))]
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
    /// How many statements are around that may pass over what is in them.
    conditions: usize,
}

impl Visitor {
    /// A statement that refers to nothing is passed over; so is one that a feature of the engine
    /// adds.
    fn statement(&mut self, statement: &Stmt<'_>) {
        match statement {
            Stmt::Template(template) => self.body(&template.children),
            Stmt::EmitExpr(emit) => self.expression(&emit.expr),
            Stmt::ForLoop(each) => {
                self.assigned(&each.target);
                self.expression(&each.iter);
                let bound = self.bind([&each.target]);
                self.bound.push("loop".to_owned());
                self.expressions(&each.filter_expr);
                self.conditional(&each.body);
                self.bound.truncate(bound);
                self.conditional(&each.else_body);
            }
            Stmt::IfCond(cond) => {
                self.expression(&cond.expr);
                self.conditional(&cond.true_body);
                self.conditional(&cond.false_body);
            }
            Stmt::WithBlock(with) => {
                with.assignments.iter().for_each(|(name, _)| self.assigned(name));
                self.expressions(with.assignments.iter().map(|(_, value)| value));
                let bound = self.bind(with.assignments.iter().map(|(target, _)| target));
                self.body(&with.body);
                self.bound.truncate(bound);
            }
            Stmt::Set(set) => {
                self.assigned(&set.target);
                self.expression(&set.expr);
            }
            Stmt::SetBlock(set) => {
                self.assigned(&set.target);
                self.expressions(&set.filter);
                self.body(&set.body);
            }
            Stmt::AutoEscape(escape) => self.body(&escape.body),
            Stmt::FilterBlock(block) => {
                self.expression(&block.filter);
                self.body(&block.body);
            }
            Stmt::Block(block) => self.body(&block.body),
            Stmt::Macro(each) => {
                self.found.assigned.insert(each.name.to_owned());
                self.macro_(each);
            }
            Stmt::CallBlock(block) => {
                self.call(&block.call, block.call.span());
                self.macro_(&block.macro_decl);
            }
            Stmt::Do(each) => self.call(&each.call, each.call.span()),
            Stmt::Extends(extends) => self.needs(&extends.name, Reference::Extends, false),
            Stmt::Include(include) => {
                self.needs(&include.name, Reference::Includes, include.ignore_missing);
            }
            Stmt::Import(import) => {
                self.assigned(&import.name);
                self.needs(&import.expr, Reference::Imports, false);
            }
            Stmt::FromImport(import) => {
                for (name, alias) in &import.names {
                    self.assigned(alias.as_ref().unwrap_or(name));
                }
                self.needs(&import.expr, Reference::Imports, false);
            }
            _ => {}
        }
    }

    fn macro_(&mut self, each: &Macro<'_>) {
        each.args.iter().for_each(|name| self.assigned(name));
        let bound = self.bind(&each.args);
        self.bound.push("caller".to_owned());
        self.expressions(&each.defaults);
        self.conditional(&each.body);
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

    /// What may be passed over.
    fn conditional(&mut self, body: &[Stmt<'_>]) {
        self.conditions += 1;
        self.body(body);
        self.conditions -= 1;
    }

    /// A name that gets a value, or several.
    fn assigned(&mut self, target: &Expr<'_>) {
        match target {
            Expr::Var(name) => drop(self.found.assigned.insert(name.id.to_owned())),
            Expr::List(list) => list.items.iter().for_each(|item| self.assigned(item)),
            Expr::Tuple(tuple) => tuple.items.iter().for_each(|item| self.assigned(item)),
            _ => {}
        }
    }

    fn variable(&mut self, name: &str) {
        if !self.bound.iter().any(|bound| bound == name) {
            self.found.variables.insert(name.to_owned());
        }
    }

    fn uses(&mut self, kind: Kind, name: &str, span: Span) {
        let (name, line) = (name.to_owned(), span.start_line.into());
        self.found.uses.push(Use { kind, name, line });
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
                self.uses(Kind::Filter, filter.name, filter.span());
                self.expressions(&filter.expr);
                self.arguments(&filter.args);
            }
            Expr::Test(test) => {
                self.uses(Kind::Test, test.name, test.span());
                self.expression(&test.expr);
                self.arguments(&test.args);
            }
            Expr::GetAttr(get) => self.expression(&get.expr),
            Expr::GetItem(get) => {
                self.expression(&get.expr);
                self.expression(&get.subscript_expr);
            }
            Expr::Call(call) => self.call(call, call.span()),
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

    fn call(&mut self, call: &Call<'_>, span: Span) {
        let is_url = matches!(&call.expr, Expr::Var(name) if name.id == "url");
        if let Expr::Var(function) = &call.expr {
            self.uses(Kind::Function, function.id, span);
        }
        if is_url
            && let Some((CallArg::Pos(name), captures)) = call.args.split_first()
            && let Some(name) = name.as_const()
            && let Some(name) = name.as_str()
        {
            let (name, captures, line) =
                (name.to_owned(), captures_of(captures), span.start_line.into());
            self.found.urls.push(UrlCall { name, captures, line });
        }
        let is_static = matches!(&call.expr, Expr::Var(name) if name.id == "static");
        if is_static
            && let [CallArg::Pos(file)] = call.args.as_slice()
            && let Some(file) = file.as_const()
            && let Some(file) = file.as_str()
        {
            self.found
                .statics
                .push(StaticCall { file: file.to_owned(), line: span.start_line.into() });
        }
        self.expression(&call.expr);
        self.arguments(&call.args);
    }

    /// A name that is known only when it is rendered is not looked for.
    fn needs(&mut self, name: &Expr<'_>, by: Reference, is_optional: bool) {
        let line = name.span().start_line.into();
        let names = name.as_const().map(|name| names_in(&name)).unwrap_or_default();
        self.found.needs_any |= names.is_empty();
        if !names.is_empty() {
            let is_certain = self.conditions == 0;
            self.found.needs.push(Needed { names, line, by, is_optional, is_certain });
        }
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

    fn needs(found: &Template) -> Vec<(Vec<&str>, usize, Reference, bool)> {
        let all = found.needs.iter().filter(|needed| !needed.is_optional);
        let told = all.map(|needed| {
            let names = needed.names.iter().map(String::as_str).collect();
            (names, needed.line, needed.by, needed.is_certain)
        });
        told.collect()
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
            needs(&found),
            [
                (vec!["base.html"], 1, Reference::Extends, true),
                (vec!["a.html", "b.html"], 3, Reference::Includes, false),
                (vec!["d.html"], 5, Reference::Imports, false),
                (vec!["e.html"], 6, Reference::Imports, false),
            ]
        );
        let optional: Vec<_> = found.needs.iter().filter(|needed| needed.is_optional).collect();
        assert_eq!((optional[0].names[0].as_str(), optional[0].line), ("c.html", 4));
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
            (found.needs[0].names.as_slice(), found.needs_any),
            (&["z.html".to_owned()][..], false)
        );
        assert!(read("{% include name %}").needs_any && read("{% extends a %}").needs_any);
    }

    #[test]
    fn a_mistake_has_its_line() {
        let mistakes = Template::read("a.html", "\n\n{% if %}").unwrap_err();
        assert_eq!((mistakes[0].template.as_str(), mistakes[0].line), ("a.html", Some(3)));
    }

    #[test]
    fn what_is_called_and_what_has_a_name() {
        let found = read(
            "{% macro m(a) %}{{ a|upper }}{% endmacro %}{% for k, v in x|items %}{% endfor %}\n\
             {% if a is odd %}{{ m(f(x.g())) }}{% endif %}{% from 'b.html' import c, d as e %}\n\
             {% filter lower %}{% set n %}{% endset %}{% with w = 1 %}{% endwith %}{% endfilter %}",
        );
        let uses: Vec<_> =
            found.uses.iter().map(|of| (of.kind, of.name.as_str(), of.line)).collect();
        assert_eq!(
            uses,
            [
                (Kind::Filter, "upper", 1),
                (Kind::Filter, "items", 1),
                (Kind::Test, "odd", 2),
                (Kind::Function, "m", 2),
                (Kind::Function, "f", 2),
                (Kind::Filter, "lower", 3),
            ]
        );
        let assigned: Vec<_> = found.assigned.iter().map(String::as_str).collect();
        assert_eq!(assigned, ["a", "c", "e", "k", "m", "n", "v", "w"]);
    }

    /// The stack of a test is smaller than the compiler's.
    #[test]
    fn no_expression_is_too_deep_for_the_stack() {
        let n = 50_000;
        let sources = [
            format!("\n{{{{ {} x }}}}", "not ".repeat(n)),
            format!("\n{{{{ {}1 }}}}", "1+".repeat(n)),
            format!("\n{{{{ x{} }}}}", ".x".repeat(n)),
            format!("\n{{{{ x{} }}}}", "|f".repeat(n)),
            format!("\n{{{{ {}1 }}}}", "-".repeat(n)),
            format!("\n{{{{ {}1 }}}}", "1 if 1 else ".repeat(n)),
            format!("{{% if x %}}{}{{% endif %}}", "\n{% elif x %}".repeat(n)),
        ];
        for source in sources {
            let mistakes = Template::read("a.html", &source).unwrap_err();
            assert!(mistakes[0].message.contains("too deeply"), "{}", mistakes[0]);
        }
        for source in ["(".repeat(n), "[".repeat(n), "f(".repeat(n)] {
            assert!(Template::read("a.html", &format!("{{{{ {source} }}}}")).is_err());
        }
        let long = format!("{{% set all = [{}] %}}", "a.b|c + 1, ".repeat(5_000));
        assert!(Template::read("a.html", &long).is_ok());
    }
}
