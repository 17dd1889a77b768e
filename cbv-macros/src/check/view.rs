use super::{access, answer, crate_path, fields, long_form};
use crate::context::Ctxt;
use crate::model::{FromAttributes, View, ViewInput};

pub(crate) fn view(cx: &Ctxt, input: ViewInput) -> View {
    let base = input.options.base.as_ref();
    if let Some(generic) = base.and_then(long_form::of_name) {
        fields::check_captures(cx, generic, &input.fields);
    }
    let from_attributes = base.map(|base| long_form::initial_values(cx, base)).unwrap_or_default();
    checked(cx, input, from_attributes)
}

/// A view whose base, if it has one, was checked.
pub(super) fn checked(cx: &Ctxt, input: ViewInput, from_attributes: FromAttributes) -> View {
    fields::check_setter_names(cx, &input.fields);
    fields::check_queries(cx, &input.fields);
    fields::check_flattened_once(cx, &input.fields);
    fields::check_shown(cx, input.options.base.is_some(), &input.fields);
    access::check(cx, &input.options.access);
    let ViewInput { ident, vis, is_deprecated, options, fields } = input;
    let answer_fields = answer::fields(cx, options.fields_of_answer);
    let hooks = answer::hooks(cx, options.conditional, options.base.as_ref());
    View {
        krate: crate_path(options.krate),
        ident,
        vis,
        is_deprecated,
        state: options.state,
        saves_rows: false,
        base: options.base,
        methods: options.methods,
        layers: options.layers,
        inline: options.inline,
        is_csrf_exempt: options.csrf_exempt.is_some(),
        access: options.access,
        hooks,
        answer_fields,
        fields,
        from_attributes,
        refusal: cx.take_first(),
    }
}
