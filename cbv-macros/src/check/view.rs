use super::{crate_path, fields};
use crate::context::Ctxt;
use crate::model::{View, ViewInput};

pub(crate) fn view(cx: &Ctxt, input: ViewInput) -> View {
    fields::check_setter_names(cx, &input.fields);
    fields::check_flattened_once(cx, &input.fields);
    let ViewInput { ident, vis, options, fields } = input;
    View {
        krate: crate_path(options.krate),
        ident,
        vis,
        state: options.state,
        base: options.base,
        methods: options.methods,
        layers: options.layers,
        is_inline: options.inline.is_some(),
        fields,
        refusal: cx.take_first(),
    }
}
