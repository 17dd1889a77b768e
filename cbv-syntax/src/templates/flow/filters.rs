//! Filters that give what they are given, or what is in it, and those that name attributes.

use minijinja::Value;
use minijinja::machinery::ast::{CallArg, Expr, Filter};

use super::Walk;
use super::value::Known;

impl<'t> Walk<'t> {
    pub(super) fn filter(&mut self, filter: &'t Filter<'t>, whole: &Expr<'_>) -> Known<'t> {
        let value = match &filter.expr {
            Some(of) if matches!(filter.name, "default" | "d") => self.optional(of),
            Some(of) => self.expression(of),
            None => Known::Nothing,
        };
        self.arguments(&filter.args);
        if matches!(filter.name, "default" | "d") {
            return value;
        }
        let item = value.item();
        let named = self.named_attributes(filter, &item, whole);
        match filter.name {
            "first" | "last" | "min" | "max" | "random" => item,
            "sort" | "reverse" | "list" | "unique" | "select" | "reject" | "selectattr"
            | "rejectattr" => item.list(),
            "map" => named.map_or(Known::Nothing, Known::list),
            // Rows that are not full are filled with the second argument.
            "batch" | "slice" if filter.args.len() < 2 => item.list().list(),
            "groupby" => {
                let key = Box::new(named.unwrap_or(Known::Nothing));
                Known::Group(key, Box::new(item.list())).list()
            }
            _ => Known::Nothing,
        }
    }

    /// `map(attribute="author.name")`, `sort(attribute="a,b")`: what the last name leads to.
    fn named_attributes(
        &mut self,
        filter: &'t Filter<'t>,
        item: &Known<'t>,
        whole: &Expr<'_>,
    ) -> Option<Known<'t>> {
        let (names, offset) = attribute(filter)?;
        let names = names.as_str()?;
        // What is missing is provided for.
        let is_optional = argument(filter, "default").is_some();
        let is_test = matches!(filter.name, "selectattr" | "rejectattr");
        let is_about_presence = is_test && first_text(filter, 1).is_some_and(is_presence);
        let mut value = None;
        let mut at = offset + 1;
        for dotted in names.split(',') {
            let mut one = item.clone();
            for name in dotted.trim().split('.') {
                let is_place = name.parse::<usize>().is_ok();
                one = if is_place {
                    one.item()
                } else {
                    self.attribute_of_item(one, name, at, whole)
                };
                if is_optional || is_about_presence {
                    self.forget_last(&one);
                }
            }
            at += dotted.len() + 1;
            value = Some(one);
        }
        if is_optional { Some(Known::Nothing) } else { value }
    }

    fn attribute_of_item(
        &mut self,
        of: Known<'t>,
        name: &str,
        at: usize,
        whole: &Expr<'_>,
    ) -> Known<'t> {
        match of {
            Known::At(_) => self.attribute(of, name, at, whole),
            _ => Known::Nothing,
        }
    }

    /// A use that was noted just now, and may lead nowhere.
    fn forget_last(&mut self, value: &Known<'t>) {
        if let Known::At(steps) = value {
            self.flow.uses.pop_if(|used| used.steps == *steps);
        }
    }
}

fn is_presence(test: &str) -> bool {
    matches!(test, "defined" | "undefined")
}

/// The value of an argument of that name, and where it stands.
fn argument(filter: &Filter<'_>, name: &str) -> Option<(Value, usize)> {
    filter.args.iter().find_map(|argument| match argument {
        CallArg::Kwarg(key, value) if *key == name => {
            Some((value.as_const()?, value.span().start_offset as usize))
        }
        _ => None,
    })
}

fn in_order(filter: &Filter<'_>, at: usize) -> Option<(Value, usize)> {
    match filter.args.get(at)? {
        CallArg::Pos(value) => Some((value.as_const()?, value.span().start_offset as usize)),
        _ => None,
    }
}

fn first_text<'f>(filter: &'f Filter<'f>, at: usize) -> Option<&'f str> {
    match filter.args.get(at)? {
        CallArg::Pos(Expr::Const(value)) => value.value.as_str(),
        _ => None,
    }
}

/// The argument that names attributes.
fn attribute(filter: &Filter<'_>) -> Option<(Value, usize)> {
    match filter.name {
        "selectattr" | "rejectattr" => in_order(filter, 0),
        "groupby" => in_order(filter, 0).or_else(|| argument(filter, "attribute")),
        "map" | "sort" | "sum" | "unique" | "min" | "max" | "join" => argument(filter, "attribute"),
        _ => None,
    }
}
