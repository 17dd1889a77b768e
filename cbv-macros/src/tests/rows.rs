//! The rows of generic views, held against the bases of the run-time crate: their attributes and
//! the signatures of their hooks.

use std::fs;
use std::path::Path;

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, ItemStruct, ItemTrait, TraitItem, TraitItemFn, parse_quote};

use crate::context::Ctxt;
use crate::expand::signature_of;
use crate::model::options::{Group, OptionGroup, Options};
use crate::model::{GENERIC_VIEWS, GenericView};
use crate::parse;

/// The items of all files of the run-time crate's generic views.
fn items() -> Vec<Item> {
    let generic = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cbv-runtime/src/generic");
    let mut items = Vec::new();
    collect(&generic, &mut items);
    items
}

fn collect(folder: &Path, items: &mut Vec<Item>) {
    for entry in fs::read_dir(folder).expect("the run-time crate is beside this one") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            collect(&path, items);
        } else {
            let text = fs::read_to_string(path).expect("it is a text");
            items.extend(syn::parse_file(&text).expect("it compiles").items);
        }
    }
}

/// The rows of all views, and of the bases without a derive that they stand on.
fn levels() -> impl Iterator<Item = &'static GenericView> {
    GENERIC_VIEWS.into_iter().flat_map(GenericView::levels)
}

fn base<'a>(items: &'a [Item], generic: &GenericView) -> &'a ItemTrait {
    let found = items.iter().find_map(|item| match item {
        Item::Trait(base) if base.ident == generic.name => Some(base),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("there is no base `{}`", generic.name))
}

/// The names of the fields of the structs in `#[base(attributes = ..)]`.
fn attributes_of(items: &[Item], base: &ItemTrait) -> Vec<String> {
    let attr = base.attrs.iter().find(|attr| attr.path().is_ident("base")).expect("it is a base");
    let cx = Ctxt::new();
    let tokens = attr.meta.require_list().expect("it has options").tokens.clone();
    let structs = parse::base_options(&cx, tokens).attributes.unwrap_or_default();
    assert!(!cx.finish(TokenStream::new()).to_string().contains("compile_error"));
    let names = structs.iter().filter_map(|path| path.segments.last()).map(|last| &last.ident);
    names
        .flat_map(|name| {
            let is_it = |item: &&ItemStruct| item.ident == *name;
            let found = items.iter().filter_map(|item| match item {
                Item::Struct(item) => Some(item),
                _ => None,
            });
            let item = { found }.find(is_it).unwrap_or_else(|| panic!("there is no `{name}`"));
            item.fields.iter().filter_map(|field| field.ident.as_ref()).map(ToString::to_string)
        })
        .collect()
}

#[test]
fn the_attributes_of_a_row_are_those_of_its_base() {
    let items = items();
    let options = Options::default();
    for generic in GENERIC_VIEWS {
        let groups = generic.all_groups().map(|group| options.group(group));
        let mut row: Vec<_> = groups.flat_map(OptionGroup::attribute_names).copied().collect();
        // Those of a base without handlers are the attributes of the views that stand on it.
        let bases = generic.levels().map(|level| base(&items, level));
        let mut run_time: Vec<_> = bases.flat_map(|base| attributes_of(&items, base)).collect();
        row.sort_unstable();
        run_time.sort_unstable();
        assert_eq!(row, run_time, "{}", generic.name);
        assert!(!row.is_empty(), "{} has attributes", generic.name);
    }
}

/// A signature as text, without the paths before names.
fn plain(tokens: TokenStream) -> String {
    let mut text = String::new();
    push_plain(tokens, &mut text);
    text
}

fn push_plain(tokens: TokenStream, text: &mut String) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let is_path = |at: usize| match tokens.get(at) {
        Some(TokenTree::Punct(p)) => p.as_char() == ':' && p.spacing() == Spacing::Joint,
        _ => false,
    };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Ident(_) if is_path(at + 1) => at += 2,
            TokenTree::Punct(_) if is_path(at) => at += 1,
            // Before the end of a list it means nothing.
            TokenTree::Punct(punct) if punct.as_char() == ',' && at + 1 == tokens.len() => {}
            TokenTree::Group(group) => {
                text.push('(');
                push_plain(group.stream(), text);
                text.push(')');
            }
            token => {
                text.push_str(&token.to_string());
                text.push(' ');
            }
        }
        at += 1;
    }
}

#[test]
fn the_hooks_of_a_row_are_those_of_its_base() {
    let items = items();
    let options = Options::default();
    for generic in levels() {
        let base = base(&items, generic);
        let groups = generic.groups.iter().map(|group| options.group(*group));
        let signatures: Vec<_> = groups.flat_map(OptionGroup::hook_signatures).collect();
        for (_, signature) in signatures {
            let row = signature_of(&parse_quote!(cbv), signature).expect("it is a signature");
            let method = base.items.iter().find_map(|item| match item {
                TraitItem::Fn(method) if method.sig.ident == row.ident => Some(&method.sig),
                _ => None,
            });
            let method = method.unwrap_or_else(|| panic!("{} has no {}", generic.name, row.ident));
            let method = as_users_write_it(plain(method.to_token_stream()));
            assert_eq!(plain(row.to_token_stream()), method);
        }
    }
}

/// A hook of the library may be a function that gives a future, where that has less to hold: an `async fn` replaces it.
fn as_users_write_it(signature: String) -> String {
    let Some((function, output)) = signature.split_once("- > impl Future < Output = ") else {
        return signature;
    };
    let output = output.strip_suffix("> + Send ").expect("futures of hooks are `Send`");
    format!("async {function}- > {output}")
}

/// The methods that a view can replace: not the handlers, nor what handlers call.
fn hooks_of(base: &ItemTrait) -> Vec<String> {
    let methods = base.items.iter().filter_map(|item| match item {
        TraitItem::Fn(method) => Some(method),
        _ => None,
    });
    let is_handler =
        |method: &TraitItemFn| method.attrs.iter().any(|attr| attr.path().is_ident("handler"));
    let names = methods.filter(|method| !is_handler(method)).map(|of| of.sig.ident.to_string());
    let is_other = |name: &str| {
        matches!(name, "show" | "show_form" | "show_archive" | "show_dated" | "json")
            || name.starts_with("__")
    };
    names.filter(|name| !is_other(name)).collect()
}

#[test]
fn a_row_names_all_hooks_of_its_base() {
    let items = items();
    let messages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cbv-runtime/src/checked");
    let messages = fs::read_to_string(messages.join("overlooked.rs")).expect("it is a text");
    for generic in levels() {
        assert_eq!(generic.hooks, hooks_of(base(&items, generic)), "{}", generic.name);
        let option = |hook: &str| generic.options().any(|spec| spec.name == hook);
        for hook in generic.hooks {
            let message = format!("the option `{hook} = ");
            assert_eq!(messages.contains(&message), option(hook), "{hook}");
        }
    }
}

#[test]
fn each_option_of_a_row_is_there_once() {
    for generic in GENERIC_VIEWS {
        let mut names: Vec<_> = generic.options().map(|spec| spec.name).collect();
        names.extend(generic.options().flat_map(|spec| spec.aliases));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{}", generic.name);
        let groups: Vec<Group> = generic.all_groups().collect();
        assert!(
            groups.iter().all(|group| groups.iter().filter(|other| *other == group).count() == 1)
        );
    }
}

/// The text of a message, in which the type that differs from view to view is `{Named}`.
fn text(signature: &str) -> String {
    // A message names one such type, and the form beside the row goes without.
    let mut text = signature
        .replace("&<Self::Form as $crate::forms::Form>::Cleaned, row", "&TheForm, row")
        .replace("<Self::Query as $crate::query_set::QuerySet>::Object", "{Named}")
        .replace("Self::Query", "{Named}")
        .replace("<Self::Form as $crate::forms::Form>::Cleaned", "{Named}")
        .replace("$crate::generic::ModelOf<Self>", "{Named}")
        .replace("Self::Form", "{Named}");
    let paths = [
        "conditional::",
        "forms::model::",
        "forms::",
        "generic::",
        "__private::sea_orm::",
        "__private::",
    ]
    .map(|path| format!("$crate::{path}"));
    for path in
        paths.iter().map(String::as_str).chain(["$crate::", "::core::option::", "::core::result::"])
    {
        text = text.replace(path, "");
    }
    // The option that writes the hook `set` has another name, and no path leads to the row's type.
    text.replace(
        "fn set(&self, row: &mut RowOf<{Named}>)",
        "fn fill(&self, row: &mut ..::ActiveModel)",
    )
}

#[test]
fn the_message_for_a_function_of_another_signature_has_that_of_the_row() {
    let messages =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../cbv-runtime/src/checked/signatures.rs");
    let messages = fs::read_to_string(messages).expect("the run-time crate is beside this one");
    let options = Options::default();
    for generic in levels() {
        let groups = generic.groups.iter().map(|group| options.group(*group));
        for (of_trait, signature) in groups.flat_map(OptionGroup::hook_signatures) {
            let is_its = |entry: &&str| entry.contains(&format!("trait {of_trait}<"));
            let entry = messages.split("#[diagnostic::on_unimplemented").find(is_its);
            let entry = entry.unwrap_or_else(|| panic!("there is no {of_trait}"));
            assert!(
                entry.contains(&format!("write `{}`", text(signature))),
                "{of_trait}: {}",
                text(signature)
            );
        }
    }
}
