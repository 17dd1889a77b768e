//! The options of a generic view, among those of every view.

use proc_macro2::Ident;
use syn::parse::ParseStream;

use super::options::unknown_option;
use crate::model::options::{OptionSpec, Options, Place, ReadOption};
use crate::model::{GENERIC_VIEWS, GenericView, raw_name};
use crate::suggest::closest;

/// Reads one option; `None` when the generic view has none of that name.
pub(super) fn option(
    generic: &'static GenericView,
    options: &mut Options,
    name: &Ident,
    input: ParseStream<'_>,
) -> Option<syn::Result<()>> {
    let (spec, option) = find(generic, options, &raw_name(name))?;
    Some(option.read(spec, name, input))
}

fn find<'a>(
    generic: &'static GenericView,
    options: &'a mut Options,
    name: &str,
) -> Option<(&'static OptionSpec, &'a mut dyn ReadOption)> {
    let group = generic.all_groups().find(|group| options.group_mut(*group).option(name).is_some());
    options.group_mut(group?).option(name)
}

/// An option that neither a view nor this generic view has. The one that was meant counts as
/// written: that it is missing would be a second error.
pub(super) fn unknown(
    generic: Option<&'static GenericView>,
    options: &mut Options,
    name: &Ident,
    of_view: &[&str],
    elsewhere: &[(&str, &str)],
) -> syn::Error {
    let text = raw_name(name);
    let own: Vec<_> = generic.into_iter().flat_map(GenericView::options).collect();
    let of_others: Vec<_> =
        generic.into_iter().chain(GENERIC_VIEWS).flat_map(places_of_others).collect();
    let of_others = of_others.iter().map(|(option, place)| (*option, place.as_str()));
    let elsewhere: Vec<_> = elsewhere.iter().copied().chain(of_others).collect();
    let known: Vec<_> = own.iter().map(|spec| spec.name).chain(of_view.iter().copied()).collect();
    let by_alias = own.iter().find(|spec| spec.aliases.contains(&text.as_str()));
    let is_elsewhere = elsewhere.iter().any(|(option, _)| *option == text);
    let meant = match by_alias {
        Some(spec) => Some(spec.name),
        None => closest(&text, &known).filter(|_| !is_elsewhere),
    };
    if let (Some(generic), Some(meant)) = (generic, meant)
        && let Some((_, option)) = find(generic, options, meant)
    {
        option.refuse(name);
    }
    match by_alias {
        Some(OptionSpec { name: option, .. }) => {
            let message = format!("unknown option `{text}`; did you mean `{option}`?");
            syn::Error::new(name.span(), message)
        }
        None => unknown_option(name, &known, &elsewhere),
    }
}

/// Where the options of this generic view belong, and attributes of Django's that are no options.
fn places_of_others(generic: &'static GenericView) -> impl Iterator<Item = (&'static str, String)> {
    let none = Options::default();
    let elsewhere = generic.levels().flat_map(move |level| {
        let places = level.groups.iter().flat_map(|group| none.group(*group).elsewhere());
        let places: Vec<_> = places.collect();
        places.into_iter().map(|Place { name, place }| (*name, place.replace("{view}", level.name)))
    });
    let derive = format!("to `#[derive({})]`", generic.name);
    let options = generic.options().map(move |spec| (spec.name, derive.clone()));
    elsewhere.chain(options)
}
