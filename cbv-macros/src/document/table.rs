//! Handlers as they are written in a source file, and the table that they make.

use std::fs::canonicalize;
use std::path::Path as FilePath;

use proc_macro2::Ident;
use syn::{Attribute, ImplItem, Item, ItemImpl, ItemTrait, Path, TraitItem, Type, Visibility};

use super::sources::{Source, each_item};
use crate::context::Ctxt;
use crate::model::DJANGO_VERBS;
use crate::parse::handler_options;

/// One verb, and the method behind it.
#[derive(Clone)]
pub(super) struct Row {
    verb: String,
    /// In back-ticks; a link where every reader can follow it.
    method: String,
    /// The base that has it; empty for the view's own.
    origin: String,
}

/// The handlers in the `impl` blocks of a view in one file.
pub(super) fn handlers_of_view(source: &Source, file: &FilePath, view: &Ident) -> Vec<Row> {
    let at_home = canonicalize(file).is_ok_and(|file| file == source.path);
    if !at_home && defines(&source.file.items, view) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    each_item(&source.file.items, &mut |item| {
        if let Item::Impl(block) = item
            && block.trait_.is_none()
            && is_of(block, view)
        {
            rows.extend(block.items.iter().flat_map(own_handlers));
        }
    });
    rows
}

/// A struct of the same name: what is said there is said of that one.
fn defines(items: &[Item], view: &Ident) -> bool {
    let mut found = false;
    each_item(items, &mut |item| found |= matches!(item, Item::Struct(s) if s.ident == *view));
    found
}

fn is_of(block: &ItemImpl, view: &Ident) -> bool {
    let Type::Path(ty) = &*block.self_ty else { return false };
    ty.path.segments.last().is_some_and(|segment| segment.ident == *view)
}

fn own_handlers(item: &ImplItem) -> Vec<Row> {
    let ImplItem::Fn(method) = item else { return Vec::new() };
    let name = &method.sig.ident;
    let shown = match method.vis {
        Visibility::Public(_) => format!("[`{name}`](Self::{name})"),
        _ => format!("`{name}`"),
    };
    rows(&method.attrs, &shown, "")
}

/// The handlers of a base, and of the ones that it stands on, as far as their source is at hand.
pub(super) fn handlers_of_base(sources: &[Source], base: &Path) -> Vec<Row> {
    let mut found = Vec::new();
    for item in bases(sources, base) {
        // No link: the base may be private where the view is not.
        let origin = format!("`{}`", item.ident);
        for method in &item.items {
            if let TraitItem::Fn(method) = method {
                found.extend(rows(&method.attrs, &format!("`{}`", method.sig.ident), &origin));
            }
        }
    }
    found
}

/// A base, then the one that it stands on, and so forth.
pub(super) fn bases<'a>(sources: &'a [Source], base: &Path) -> Vec<&'a ItemTrait> {
    let mut found = Vec::new();
    let mut wanted = base.segments.last().map(|segment| segment.ident.clone());
    while let Some(item) = wanted.take().and_then(|name| find_trait(sources, &name)) {
        found.push(item);
        if let Some(syn::TypeParamBound::Trait(parent)) = item.supertraits.first() {
            wanted = parent.path.segments.last().map(|segment| segment.ident.clone());
        }
    }
    found
}

fn find_trait<'a>(sources: &'a [Source], name: &Ident) -> Option<&'a ItemTrait> {
    let mut found = None;
    for source in sources {
        each_item(&source.file.items, &mut |item| {
            if let Item::Trait(item) = item
                && item.ident == *name
                && item.attrs.iter().any(|attr| is_named(attr, "base"))
            {
                found = Some(item);
            }
        });
    }
    found
}

pub(super) fn is_named(attr: &Attribute, name: &str) -> bool {
    attr.path().segments.last().is_some_and(|segment| segment.ident == name)
}

fn rows(attrs: &[Attribute], method: &str, origin: &str) -> Vec<Row> {
    let handlers = attrs.iter().filter(|attr| is_named(attr, "handler"));
    let verbs = handlers.filter_map(|attr| attr.meta.require_list().ok()).flat_map(|list| {
        let cx = Ctxt::new();
        let options = handler_options(&cx, list.tokens.clone());
        cx.forget();
        options.verbs
    });
    let row = |verb: String| Row { verb, method: method.to_owned(), origin: origin.to_owned() };
    verbs.map(|verb| row(verb.token())).collect()
}

/// The table: Django's verbs in their order, then the others; the view's own before inherited.
pub(super) fn markdown(rows: impl Iterator<Item = Row>, methods: Option<&str>) -> String {
    let mut kept: Vec<Row> = Vec::new();
    for row in rows {
        if !kept.iter().any(|other| other.verb == row.verb) {
            kept.push(row);
        }
    }
    if kept.is_empty() {
        return String::new();
    }
    add_implied(&mut kept, "HEAD");
    add_implied(&mut kept, "OPTIONS");
    let is_open = |verb: &str| methods.is_none_or(|open| open.split(' ').any(|v| v == verb));
    kept.retain(|row| is_open(&row.verb) || row.verb == crate::model::NOT_ALLOWED);
    kept.sort_by_key(|row| {
        let name = row.verb.to_lowercase();
        DJANGO_VERBS.iter().position(|verb| *verb == name).unwrap_or(DJANGO_VERBS.len())
    });
    let lines = kept.iter().map(|Row { verb, method, origin }| {
        if origin.is_empty() {
            format!("| `{verb}` | {method} |")
        } else {
            format!("| `{verb}` | {method}, inherited from {origin} |")
        }
    });
    let head = "\n\n| verb | answered by |\n|---|---|\n".to_owned();
    head + &lines.collect::<Vec<_>>().join("\n")
}

/// HEAD comes with GET, OPTIONS with every view.
fn add_implied(rows: &mut Vec<Row>, verb: &str) {
    let get = rows.iter().find(|row| row.verb == "GET").cloned();
    let implied = match (verb, get) {
        _ if rows.iter().any(|row| row.verb == verb) => None,
        ("HEAD", get) => get.map(|get| Row { verb: verb.to_owned(), ..get }),
        _ => Some(Row {
            verb: verb.to_owned(),
            method: "the list of these verbs".to_owned(),
            origin: String::new(),
        }),
    };
    rows.extend(implied);
}

#[cfg(test)]
mod tests {
    use quote::format_ident;

    use super::*;

    const CRATE: &str = r#"
        #[base]
        trait Index: View {
            #[handler(get)]
            async fn index(&self) -> String;
            #[handler(delete)]
            async fn remove(&self) -> String;
        }

        #[base]
        trait Child: super::Index {
            #[handler(trace, "PROPFIND")]
            async fn tell(&self) -> String;
        }

        mod inner {
            impl super::Books {
                #[handler(delete)]
                pub async fn destroy(&self) -> String { String::new() }
            }
        }

        impl Authors {
            #[handler(patch)]
            async fn not_of_books(&self) -> String { String::new() }
        }
    "#;

    fn sources() -> Vec<Source> {
        let file = syn::parse_str(CRATE).expect("a crate that parses");
        vec![Source { path: "lib.rs".into(), file }]
    }

    fn table_of(methods: Option<&str>) -> String {
        let sources = sources();
        let home = FilePath::new("elsewhere.rs");
        let own = handlers_of_view(&sources[0], home, &format_ident!("Books"));
        let inherited = handlers_of_base(&sources, &syn::parse_quote!(crate::Child));
        markdown(own.into_iter().chain(inherited), methods)
    }

    #[test]
    fn own_handlers_come_before_inherited_ones() {
        let rows = [
            "| `GET` | `index`, inherited from `Index` |",
            "| `DELETE` | [`destroy`](Self::destroy) |",
            "| `HEAD` | `index`, inherited from `Index` |",
            "| `OPTIONS` | the list of these verbs |",
            "| `TRACE` | `tell`, inherited from `Child` |",
            "| `PROPFIND` | `tell`, inherited from `Child` |",
        ];
        let head = "\n\n| verb | answered by |\n|---|---|\n";
        assert_eq!(table_of(None), head.to_owned() + &rows.join("\n"));
    }

    #[test]
    fn verbs_that_are_not_open_are_left_out() {
        let table = table_of(Some("GET PROPFIND"));
        assert!(table.contains("| `GET` |") && table.contains("| `PROPFIND` |"), "{table}");
        assert!(!table.contains("DELETE") && !table.contains("OPTIONS"), "{table}");
    }
}
