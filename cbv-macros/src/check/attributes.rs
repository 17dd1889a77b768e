use super::{crate_path, fields};
use crate::context::Ctxt;
use crate::model::{AttributesInput, SharedAttributes};

pub(crate) fn attributes(cx: &Ctxt, input: AttributesInput) -> Option<SharedAttributes> {
    fields::check_all_have_defaults(cx, &input.fields);
    fields::check_setter_names(cx, &input.fields);
    fields::check_queries(cx, &input.fields);
    fields::check_not_nested(cx, &input.fields);
    fields::check_none_is_set_up(cx, &input.fields);
    fields::check_none_is_shown(cx, &input.fields);
    let AttributesInput { ident, krate, check, fields } = input;
    fields::check_all_are_attributes(cx, check.as_ref(), &fields);
    (!cx.has_errors()).then(|| SharedAttributes { krate: crate_path(krate), ident, check, fields })
}
