//! What a base is given in the long form: `#[view(base = ListView(paginate_by = 20))]`.

use super::groups;
use crate::context::Ctxt;
use crate::model::options::{Group, Options};
use crate::model::{BaseOption, FromAttributes, GenericView};

/// The values follow the rules of the options of that name. Of a base of the user's own nothing is
/// known but that it may show a template.
pub(super) fn initial_values(cx: &Ctxt, base: &BaseOption) -> FromAttributes {
    let groups = match of_name(base) {
        Some(generic) => generic.all_groups().collect(),
        None => vec![Group::Template],
    };
    let mut options = Options::default();
    for group in &groups {
        for value in &base.initial_values {
            options.group_mut(*group).take_attribute(value);
        }
    }
    groups::attributes(cx, &groups, &options)
}

/// The generic view that has the name of a base.
pub(super) fn of_name(base: &BaseOption) -> Option<&'static GenericView> {
    GenericView::named(&base.path.segments.last()?.ident.to_string())
}
