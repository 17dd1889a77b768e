//! The derive of a generic view.

use proc_macro2::{Ident, Span};
use syn::{Path, parse_quote};

use super::fields::check_captures;
use super::groups;
use super::long_form::of_name;
use crate::context::Ctxt;
use crate::model::checked::{Checked, GenericViewImpl, Level, LevelItems, Source};
use crate::model::options::Group;
use crate::model::{BaseOption, GenericView, ViewInput};

/// A view with a derive of its own: each group of its options follows its rules.
pub(crate) fn generic_view(
    cx: &Ctxt,
    generic: &'static GenericView,
    mut input: ViewInput,
) -> GenericViewImpl {
    let krate = super::crate_path(input.options.krate.clone());
    check_base(cx, generic, &mut input.options.base);
    let checked: Vec<_> = generic.levels().map(|level| items(cx, generic, level, &input)).collect();
    let shows_items = checked.iter().flat_map(|items| &items.groups).any(is_items);
    // A base of the user's own may have a state that is not seen here.
    if shows_items && input.options.state.is_none() && input.options.base.is_none() {
        input.options.state = Some(parse_quote!(#krate::Templates));
    }
    set_base(&krate, generic, &mut input);
    let groups: Vec<_> = generic.all_groups().collect();
    check_captures(cx, generic, &input.fields);
    let mut from_attributes = groups::attributes(cx, &groups, &input.options.generic);
    from_attributes.templates.extend(groups::default_template(cx, generic, &input));
    let mut view = super::view::checked(cx, input, from_attributes);
    view.saves_rows =
        groups.iter().any(|group| matches!(group, Group::ModelForm | Group::Deletion));
    let is_refused = view.refusal.is_some();
    let levels = generic.levels().zip(checked);
    let levels = levels.map(|(of, items)| Level { of, items: Some(items).filter(|_| !is_refused) });
    GenericViewImpl { levels: levels.collect(), view }
}

fn items(
    cx: &Ctxt,
    generic: &'static GenericView,
    level: &GenericView,
    input: &ViewInput,
) -> LevelItems {
    let checked = level.groups.iter().map(|group| groups::check(cx, generic, *group, input));
    let groups = checked.flatten().collect();
    let options = &input.options.generic;
    let hooks = level.groups.iter().flat_map(|group| options.group(*group).hooks()).collect();
    LevelItems { hooks, groups }
}

/// Items are at hand: what shows them needs no database.
fn is_items(group: &Checked) -> bool {
    matches!(group, Checked::Source(Source::Items { .. }))
}

/// The base of the derive's name, or the user's own that stands on it, with the attributes that
/// options set.
fn set_base(krate: &Path, generic: &'static GenericView, input: &mut ViewInput) {
    let options = &mut input.options.generic;
    let name = Ident::new(generic.name, Span::call_site());
    let of_derive: Path = parse_quote!(#krate::#name);
    let base = match &mut input.options.base {
        Some(own) => {
            own.generic = Some(of_derive);
            own
        }
        none => {
            none.insert(BaseOption { path: of_derive, initial_values: Vec::new(), generic: None })
        }
    };
    let of_base = base.initial_values.clone();
    for group in generic.all_groups() {
        base.initial_values.extend(groups::initial_values(krate, group, options));
    }
    for group in generic.all_groups() {
        for value in &of_base {
            options.group_mut(group).take_attribute(value);
        }
    }
}

/// `#[derive(ListView)] #[view(base = ListView)]`: that base is left out.
fn check_base(cx: &Ctxt, generic: &GenericView, given: &mut Option<BaseOption>) {
    let Some(base) = given.take_if(|base| of_name(base).is_some()) else { return };
    let message = format!(
        "`#[derive({})]` names its base: remove this option, or name a base of your own that stands on it",
        generic.name
    );
    cx.error(&base.path, message);
}
