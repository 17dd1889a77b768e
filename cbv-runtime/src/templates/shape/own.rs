//! What templates see of the library's own objects. Tests hold each against the object itself.

use super::{Depth, Field, FieldKind, HasShape, Kind, Methods, Shape, TemplateFields};

const TEXT: &Shape = &Shape::TEXT;
const NUMBER: &Shape = &Shape::NUMBER;
const BOOL: &Shape = &Shape::BOOL;
const ANY: &Shape = &Shape::ANY;

const fn object(name: &'static str, fields: &'static [Field]) -> Shape {
    Shape { name, fields, methods: Methods::Named(&[]), ..Shape::STRUCT }
}

/// `request`
pub const REQUEST: &Shape = &Shape {
    methods: Methods::Named(&["get_full_path"]),
    ..object(
        "request",
        &[
            Field::new("method", TEXT),
            Field::new("path", TEXT),
            Field::new("get_full_path", TEXT),
            Field::new("GET", ANY),
            Field::new("headers", ANY),
        ],
    )
};

/// `paginator`
pub const PAGINATOR: &Shape = &object(
    "paginator",
    &[
        Field::new("count", NUMBER),
        Field::new("num_pages", NUMBER),
        Field::new("per_page", NUMBER),
        Field::new("page_range", &Shape::list(NUMBER)),
    ],
);

/// `page_obj`, beside what is in it.
pub const PAGE_FIELDS: &[Field] = &[
    Field::new("number", NUMBER),
    Field::new("object_list", ANY),
    Field::new("paginator", PAGINATOR),
    Field::new("has_next", BOOL),
    Field::new("has_previous", BOOL),
    Field::new("has_other_pages", BOOL),
    Field::new("next_page_number", NUMBER),
    Field::new("previous_page_number", NUMBER),
    Field::new("start_index", NUMBER),
    Field::new("end_index", NUMBER),
    Field::new("elided_page_range", &Shape::list(ANY)),
];

/// `sorting.title`
pub const SORTING: &Shape = &object(
    "column to sort by",
    &[Field::new("name", TEXT), Field::new("direction", TEXT), Field::new("url", TEXT)],
);

/// `messages`
pub const MESSAGES: &Shape = &Shape::list(&object(
    "message",
    &[
        Field::new("message", TEXT),
        Field::new("level", TEXT),
        Field::new("level_tag", TEXT),
        Field::new("tags", TEXT),
    ],
));

/// The names of objects and of their columns.
pub const OBJECT_NAMES: &Shape = &Shape::list(TEXT);

/// What is printed as HTML, and can be given attributes.
const PRINTED: Shape = Shape { name: "part of a form", ..Shape::ANY };

const ERRORS: &Shape = &Shape {
    methods: Methods::Fields,
    kind: Kind::List(TEXT),
    ..object(
        "list of errors",
        &[Field::new("id", TEXT), Field::new("css_class", TEXT), Field::new("get_json_data", ANY)],
    )
};

/// A field of a form: `form.title`.
pub const FORM_FIELD: &Shape = &Shape {
    methods: Methods::Fields,
    kind: Kind::List(&PRINTED),
    ..object(
        "field of a form",
        &[
            Field::new("name", TEXT),
            Field::new("html_name", TEXT),
            Field::new("label", TEXT),
            Field::new("help_text", TEXT),
            Field::new("errors", ERRORS),
            Field::new("value", ANY),
            Field::new("initial", ANY),
            Field::new("auto_id", TEXT),
            Field::new("id_for_label", TEXT),
            Field::new("aria_describedby", TEXT),
            Field::new("is_hidden", BOOL),
            Field::new("required", BOOL),
            Field::new("disabled", BOOL),
            Field::new("use_fieldset", BOOL),
            Field::new("widget", &PRINTED),
            Field::new("widget_type", TEXT),
            Field::new("subwidgets", &PRINTED),
            Field::new("label_tag", &PRINTED),
            Field::new("legend_tag", &PRINTED),
            Field::new("as_field_group", &PRINTED),
            Field::new("as_widget", &PRINTED),
            Field::new("field", &PRINTED),
            Field::new("form", ANY),
        ],
    )
};

const FIELDS: &Shape = &Shape::list(FORM_FIELD);

/// A form; what each has is flattened into it.
pub const FORM: Shape = Shape {
    methods: Methods::Fields,
    kind: Kind::List(FORM_FIELD),
    flattens: true,
    ..object("form", &[FORM_OWN])
};

/// What each form has.
pub const FORM_OWN: Field =
    Field { name: "", hash: 0, shape: &object("form", FORM_FIELDS), kind: FieldKind::Flattened };

/// A form without fields.
pub const EMPTY_FORM: &Shape = &FORM;

const FORM_FIELDS: &[Field] = &[
    Field::new("fields", FIELDS),
    Field::new("visible_fields", FIELDS),
    Field::new("hidden_fields", FIELDS),
    Field::new("errors", ANY),
    Field::new("non_field_errors", ERRORS),
    Field::new("is_bound", BOOL),
    Field::new("is_multipart", BOOL),
    Field::new("prefix", TEXT),
    Field::new("as_div", &PRINTED),
    Field::new("as_p", &PRINTED),
];

/// A form of which no field is known.
pub const ANY_FORM: &Shape = &Shape { kind: Kind::Unknown, ..FORM };

/// What stands for the shape of a form.
#[cfg(feature = "forms")]
#[derive(Debug)]
pub struct FormShape<F>(std::marker::PhantomData<fn() -> F>);

#[cfg(feature = "forms")]
impl<F: crate::forms::Form> HasShape for FormShape<F> {
    const SHAPE: &'static Shape = F::__CBV_SHAPE;
}

#[cfg(feature = "forms")]
impl<F: crate::forms::Form> TemplateFields for crate::forms::FormInstance<F> {
    type At<N: Depth> = FormShape<F>;
}

#[doc(hidden)]
#[derive(Debug)]
pub struct RequestShape;

impl HasShape for RequestShape {
    const SHAPE: &'static Shape = REQUEST;
}

impl TemplateFields for crate::templates::HttpRequest {
    type At<N: Depth> = RequestShape;
}
