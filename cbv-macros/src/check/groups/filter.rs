//! Which objects of a list are shown, and in which order.

use cbv_syntax::names;
use proc_macro2::Ident;
use syn::LitStr;

use super::columns::{Reading, check_not_empty, column, is_identifier, order, search_column};
use crate::context::Ctxt;
use crate::model::checked::{Column, Filter, SearchColumn};
use crate::model::options::{ColumnNames, Entity, Given, Initial, Options};

pub(super) fn check(cx: &Ctxt, options: &Options) -> Filter {
    check_kwargs_are_read(cx, options);
    let search = search(cx, options);
    let sort = sort(cx, options);
    let model = options.source.model.value();
    let (Some(Entity(model)), true) = (model, search.is_some() || sort.is_some()) else {
        return Filter::Nothing;
    };
    let then = options.filter.ordering.value();
    let then = then.map(|names| names.literals.iter().map(order).collect()).unwrap_or_default();
    Filter::Columns { model: model.clone(), search, sort, then }
}

/// `search_fields = ["title", "^isbn"]`
fn search(cx: &Ctxt, options: &Options) -> Option<Vec<SearchColumn>> {
    check_not_empty(cx, &options.filter.search_fields);
    let reading = Reading {
        source: &options.source,
        read: search_column,
        prefix: ", with `^` before it for its start, `=` for the whole",
        instead: "filter a `Vec` where it is made",
    };
    reading.columns(cx, &options.filter.search_fields)
}

/// `sortable_by = ["pubdate", "title"]`
fn sort(cx: &Ctxt, options: &Options) -> Option<Vec<Column>> {
    let given = &options.filter.sortable_by;
    check_not_empty(cx, given);
    if check_no_direction(cx, given) {
        return None;
    }
    let reading = Reading {
        source: &options.source,
        read: column,
        prefix: "",
        instead: "put a `Vec` in order where it is made",
    };
    reading.columns(cx, given)
}

/// `sortable_by = ["-pages"]`: readers choose which way.
fn check_no_direction(cx: &Ctxt, given: &Given<ColumnNames>) -> bool {
    let literals = given.value().map(|names| &*names.literals).unwrap_or_default();
    let with_direction = literals.iter().filter_map(|literal| {
        let column = order(literal);
        (column.is_descending && is_identifier(&column.column.name)).then_some(column.column)
    });
    let with_direction: Vec<_> = with_direction.collect();
    for Column { name, literal } in &with_direction {
        cx.error(literal, format!("readers choose the direction: write `\"{name}\"`"));
    }
    !with_direction.is_empty()
}

/// A query parameter of a list.
struct Parameter<'a> {
    option: &'static str,
    given: &'a Given<Initial>,
    default: &'static str,
    /// What has to be given for it to be read.
    fields: Option<(&'static str, &'a Given<ColumnNames>)>,
}

fn parameters(options: &Options) -> [Parameter<'_>; 3] {
    let (pages, filter) = (&options.pages, &options.filter);
    [
        Parameter {
            option: "page_kwarg",
            given: &pages.page_kwarg,
            default: names::PAGE_KWARG,
            fields: None,
        },
        Parameter {
            option: "search_kwarg",
            given: &filter.search_kwarg,
            default: names::SEARCH_KWARG,
            fields: Some(("search_fields", &filter.search_fields)),
        },
        Parameter {
            option: "sort_kwarg",
            given: &filter.sort_kwarg,
            default: names::SORT_KWARG,
            fields: Some(("sortable_by", &filter.sortable_by)),
        },
    ]
}

impl Parameter<'_> {
    /// Whether the list reads it, as far as the options say.
    fn is_read(&self) -> bool {
        self.given.is_given() || self.fields.is_none_or(|(_, fields)| fields.is_given())
    }

    fn literal(&self) -> Option<&LitStr> {
        self.given.value().and_then(Initial::text)
    }

    /// What it is called, where the compiler can know.
    fn name(&self) -> Option<String> {
        match self.given {
            Given::Nothing => Some(self.default.to_owned()),
            _ => self.literal().map(LitStr::value),
        }
    }
}

/// One parameter cannot mean two things.
pub(super) fn check_attributes(cx: &Ctxt, options: &Options) {
    let parameters = parameters(options);
    let read: Vec<_> = parameters.iter().filter(|parameter| parameter.is_read()).collect();
    for (at, parameter) in read.iter().enumerate() {
        let Some(name) = parameter.name() else { continue };
        let same = |other: &&&Parameter<'_>| other.name().is_some_and(|other| other == name);
        let Some(other) = read[..at].iter().find(same) else { continue };
        let (literal, other) = match parameter.literal() {
            Some(literal) => (Some(literal), other.option),
            None => (other.literal(), parameter.option),
        };
        if let Some(literal) = literal {
            let message =
                format!("`{name}` is already the value of `{other}`: choose another name");
            cx.error(literal, message);
        }
    }
}

/// A parameter that nothing reads.
fn check_kwargs_are_read(cx: &Ctxt, options: &Options) {
    for Parameter { given, fields, .. } in parameters(options) {
        let (Some(kwarg), Some((option, fields))) = (given.name(), fields) else { continue };
        if !fields.is_given() {
            report_unread(cx, kwarg, option);
        }
    }
}

fn report_unread(cx: &Ctxt, kwarg: &Ident, fields: &str) {
    cx.error(kwarg, format!("nothing reads that parameter: add `{fields} = [..]`"));
}
