//! Options that forms do not have.

use proc_macro2::Ident;

use crate::model::form::{FieldOptions, FormOptions, RULES};
use crate::model::options::{OptionGroup, OptionSpec};
use crate::model::raw_name;
use crate::parse::options::unknown_option;
use crate::suggest::closest;

/// What is no option of a struct, though Django has an attribute of that name.
const NOT_OF_STRUCTS: [(&str, &str); 6] = [
    ("fields", "nowhere: all fields of the struct are those of the form"),
    ("field_order", "nowhere: the order is that of the struct"),
    ("error_messages", "on a field"),
    ("template_name", "to the template that shows the form"),
    ("use_required_attribute", "to the widgets: `attributes(..)` of a field"),
    ("label_suffix", "to the template that shows the form"),
];

/// The same for a field.
const NOT_OF_FIELDS: [(&str, &str); 20] = [
    ("state", "on the struct"),
    ("prefix", "on the struct"),
    ("crate", "on the struct"),
    ("email", "to the field: write `field = EmailField`"),
    ("url", "to the field: write `field = URLField`"),
    ("slug", "to the field: write `field = SlugField`"),
    (
        "through",
        "to the model: `#[sea_orm(has_many, via = \"..\")]` names the table between the two",
    ),
    ("coerce", "to the type of the field"),
    ("localize", "to the template that shows the form"),
    ("show_hidden_initial", "nowhere: what was shown is not posted again"),
    ("template_name", "to the widget: write `widget = Widget::template_of(\"..\")`"),
    ("skip", "nowhere: all fields of the struct are those of the form"),
    ("hidden", "to the widget: write `widget = Widget::hidden()`"),
    ("textarea", "to the widget: write `widget = Widget::textarea()`"),
    ("password", "to the widget: write `widget = Widget::password()`"),
    ("placeholder", "in `attributes(placeholder = ..)`"),
    ("autofocus", "in `attributes(autofocus)`"),
    ("class", "in `attributes(class = ..)`"),
    ("id", "in `attributes(id = ..)`"),
    ("autocomplete", "in `attributes(autocomplete = ..)`"),
];

pub(super) fn of_struct(options: &mut FormOptions, name: &Ident) -> syn::Error {
    let of_a_field = FieldOptions::default();
    let names = of_a_field.specs().iter().map(|spec| spec.name).chain(rule_names());
    let on_fields = names.map(|option| (option, "on a field"));
    let elsewhere: Vec<_> = NOT_OF_STRUCTS.into_iter().chain(on_fields).collect();
    let specs = options.specs();
    let known: Vec<_> = specs.iter().map(|spec| spec.name).chain(["crate"]).collect();
    let (error, meant) = unknown(name, &known, &aliases(specs), &elsewhere);
    if let Some((_, option)) = meant.and_then(|meant| options.option(meant)) {
        option.refuse(name);
    }
    error
}

pub(super) fn of_field(options: &FieldOptions, name: &Ident) -> syn::Error {
    let known: Vec<_> = options.specs().iter().map(|spec| spec.name).chain(rule_names()).collect();
    let of_rules = RULES.iter().flat_map(|rule| rule.aliases.iter().map(|a| (*a, rule.name)));
    let aliases: Vec<_> = aliases(options.specs()).into_iter().chain(of_rules).collect();
    unknown(name, &known, &aliases, &NOT_OF_FIELDS).0
}

fn rule_names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}

fn aliases(specs: &'static [OptionSpec]) -> Vec<(&'static str, &'static str)> {
    specs.iter().flat_map(|spec| spec.aliases.iter().map(|alias| (*alias, spec.name))).collect()
}

/// The error, and the option that was meant.
fn unknown<'a>(
    name: &Ident,
    known: &[&'a str],
    aliases: &[(&str, &'a str)],
    elsewhere: &[(&str, &str)],
) -> (syn::Error, Option<&'a str>) {
    let text = raw_name(name);
    let meant: Vec<_> =
        aliases.iter().filter(|(alias, _)| *alias == text).map(|(_, meant)| *meant).collect();
    if let [first, others @ ..] = &meant[..] {
        let all: Vec<_> = std::iter::once(first).chain(others).copied().collect();
        let message = format!("unknown option `{text}`; did you mean `{}`?", all.join("` or `"));
        return (syn::Error::new(name.span(), message), Some(first));
    }
    let is_elsewhere = elsewhere.iter().any(|(option, _)| *option == text);
    let meant = closest(&text, known).filter(|_| !is_elsewhere);
    (unknown_option(name, known, elsewhere), meant)
}
