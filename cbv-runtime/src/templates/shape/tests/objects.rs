//! The shapes of the library's own objects have what the objects have, and nothing else.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{DynObject, Object};

use super::super::*;
use crate::templates::HttpRequest;

fn request() -> HttpRequest {
    HttpRequest::new(&http::Request::new(()).into_parts().0)
}

/// Every name of a shape is one of the object.
fn has_all(shape: &Shape, value: &Value) {
    for field in shape.fields {
        if !matches!(field.kind, FieldKind::Flattened) {
            let found = value.get_attr(field.name).expect(field.name);
            assert!(!found.is_undefined(), "{} has no {}", shape.name, field.name);
        }
    }
}

/// The names in the arms of the `match` of an object are all in its shape.
fn knows_all(shape: &Shape, source: &str, function: &str) {
    let start = source.find(function).unwrap_or_else(|| panic!("there is no {function}"));
    let body = &source[start..];
    let body = &body[..body.find("_ => ").unwrap_or(body.len())];
    let arms = body.lines().filter(|line| line.trim_start().starts_with('"'));
    let mut count = 0;
    for arm in arms {
        let names = arm.split("=>").next().unwrap_or_default();
        for name in names.split('"').skip(1).step_by(2) {
            let is_known = shape.fields.iter().any(|field| field.name == name);
            assert!(is_known, "the shape of a {} has no `{name}`", shape.name);
            count += 1;
        }
    }
    assert!(count > 2, "{function} has arms");
}

#[test]
fn a_request() {
    let request = request();
    has_all(REQUEST, &Value::from_object(request.clone()));
    knows_all(REQUEST, include_str!("../../request.rs"), "fn get_value_by_str");
    let _: Arc<dyn std::any::Any> = Arc::new(DynObject::new(Arc::new(request)));
}

#[test]
fn a_page_and_its_paginator() {
    let source = include_str!("../../../pagination/page_object.rs");
    knows_all(&Shape::page(&Shape::ANY), source, "fn get_value_by_str");
    let paginator = source.find("impl Object for PaginatorObject").expect("it is there");
    knows_all(PAGINATOR, &source[paginator..], "fn get_value_by_str");
}

#[test]
fn a_column_to_sort_by_and_a_message() {
    let sorting = include_str!("../../../generic/list/sorting.rs");
    let column = sorting.find("impl Object for Column").expect("it is there");
    knows_all(SORTING, &sorting[column..], "fn get_value_by_str");
    let Kind::List(message) = MESSAGES.kind else { panic!("messages are a list") };
    let source = include_str!("../../../messages/shown.rs");
    let of_one = source.find("impl Object for OneMessage").expect("it is there");
    knows_all(message, &source[of_one..], "fn get_value");
}

#[cfg(feature = "forms")]
#[test]
fn a_form_and_its_fields() {
    use crate::forms::{EmptyForm, Form, FormInstance};
    let FieldKind::Flattened = FORM_OWN.kind else { panic!("it is flattened") };
    let form = Value::from(&FormInstance::<EmptyForm>::new());
    has_all(FORM_OWN.shape, &form);
    assert!(matches!(EmptyForm::__CBV_SHAPE.kind, Kind::List(_)));
    knows_all(FORM_OWN.shape, include_str!("../../../forms/render/form.rs"), "fn get(&self");
    knows_all(FORM_FIELD, include_str!("../../../forms/render/field.rs"), "fn get(&self");
}

/// `Object` is the trait whose functions the tests read.
const _: fn(&Arc<HttpRequest>, &str) -> Option<Value> =
    |request, name| Object::get_value_by_str(request, name);
