//! The rules of `#[derive(ListView)]` and `#[derive(DetailView)]`.

use proc_macro2::Ident;

use crate::context::Ctxt;
use crate::model::{GenericOptions, ViewInput, objects};

/// Without objects there is nothing to show (Django: `ImproperlyConfigured` at the first request).
pub(super) fn check_source(cx: &Ctxt, view: &Ident, options: &GenericOptions) {
    match (options.expression("model"), options.expression("items")) {
        (None, None) => {
            let message = "which objects does it show? write `#[view(model = some::Entity)]`, or `items = SomeStruct, queryset = Self::..`";
            cx.error(view, message);
        }
        (Some(_), Some((items, _))) => {
            cx.error(items, "objects come from one place, and `model` names it already");
        }
        (None, Some((items, _))) if options.hook("queryset").is_none() => {
            cx.error(items, "where do they come from? write `queryset = Self::..`");
        }
        _ => {}
    }
    if let (None, Some((ordering, _))) =
        (options.expression("model"), options.expression("ordering"))
    {
        cx.error(
            ordering,
            "the columns are those of a `model`; put a `Vec` in order where it is made",
        );
    }
    for name in ["ordering", "slug_field", "slug_url_kwarg", "pk_url_kwarg"] {
        if let Some((name, value)) = options.expression(name)
            && objects::texts(value).is_none()
        {
            cx.error(value, format!("`{name}` is a text: write `{name} = \"..\"`"));
        }
    }
}

/// A capture says which object is shown (Django: `AttributeError` at each request).
pub(super) fn check_lookup(cx: &Ctxt, input: &ViewInput) {
    let options = &input.options.generic;
    let by_model = options.expression("model").is_some();
    let found = objects::Lookup::of(&options.expressions, &input.fields);
    if options.hook("lookup").is_none() && !(by_model && found.is_some()) {
        let pk =
            objects::text(&options.expressions, "pk_url_kwarg").unwrap_or_else(|| "pk".to_owned());
        let message = if by_model {
            format!(
                "which object does it show? add a field `#[view(path)] {pk}: ..`, with the type of the key, or `slug`; or write `lookup = Self::..`"
            )
        } else {
            "which of the items does it show? write `lookup = Self::..`".to_owned()
        };
        cx.error(&input.ident, message);
    }
}
