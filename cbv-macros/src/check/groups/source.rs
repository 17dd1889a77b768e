//! Where objects come from.

use super::columns::{Reading, check_not_empty, column, order};
use crate::context::Ctxt;
use crate::model::ViewInput;
use crate::model::checked::{Order, Rows, Source};
use crate::model::options::{Options, SourceOptions};

pub(super) fn check(cx: &Ctxt, view: &ViewInput) -> Option<Source> {
    let options = &view.options.generic;
    check_one_source(cx, view);
    let rows = rows(cx, &options.source);
    let ordering = ordering(cx, options);
    let SourceOptions { model, items, queryset, .. } = &options.source;
    let queryset = queryset.value().cloned();
    match (model.value(), items.value()) {
        (Some(entity), _) => {
            let (model, name) = (entity.0.clone(), entity.entity_name());
            Some(Source::Model { model, name, queryset, ordering, rows })
        }
        (None, Some(item)) => Some(Source::Items { item: item.clone(), queryset: queryset? }),
        (None, None) => None,
    }
}

/// Without objects there is nothing to show (Django: `ImproperlyConfigured` at the first request).
fn check_one_source(cx: &Ctxt, view: &ViewInput) {
    let SourceOptions { model, items, queryset, .. } = &view.options.generic.source;
    match (model.name(), items.name()) {
        (None, None) => {
            let message = "the view has no objects: write `#[view(model = some::Entity)]`, or `items = SomeStruct, queryset = Self::..`";
            cx.error(&view.ident, message);
        }
        (Some(_), Some(items)) => {
            cx.error(items, "`items` and `model` both say what is shown: remove one of them");
        }
        (None, Some(items)) if !queryset.is_given() => {
            cx.error(items, "`items` needs a function that gives them: add `queryset = Self::..`");
        }
        _ => {}
    }
}

/// `ordering = ["-pubdate", "title"]`
pub(super) fn ordering(cx: &Ctxt, options: &Options) -> Option<Vec<Order>> {
    let reading = Reading {
        source: &options.source,
        read: order,
        prefix: ", with `-` before it to turn the order",
        instead: "put a `Vec` in order where it is made",
    };
    reading.columns(cx, &options.filter.ordering)
}

/// What is made of each row: `related`, `values`, or the model alone.
fn rows(cx: &Ctxt, options: &SourceOptions) -> Rows {
    check_related(cx, options);
    check_not_empty(cx, &options.values);
    let reading = Reading {
        source: options,
        read: column,
        prefix: "",
        instead: "leave out of the items what no template shows",
    };
    let values = reading.columns(cx, &options.values);
    match (options.related.value(), values) {
        (_, Some(values)) => Rows::Values(values),
        (Some(related), None) => Rows::Related(related.0.clone()),
        (None, None) => Rows::Models,
    }
}

/// `related = [author::Entity]`: what SeaORM's loader of the model brings along.
fn check_related(cx: &Ctxt, options: &SourceOptions) {
    let Some(name) = options.related.name() else { return };
    if options.model.name().is_none() {
        cx.error(name, "`related` names rows of a `model`: put what belongs to items into them");
    } else if options.values.is_given() {
        cx.error(name, "`values` fetches columns and no related rows: remove one of them");
    }
}
