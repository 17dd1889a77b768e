//! The columns that tell one version of an object from another.

use syn::LitStr;

use super::columns::is_identifier;
use crate::context::Ctxt;
use crate::model::options::{Given, LastModifiedOption, Options, TagOption};

pub(super) fn check(cx: &Ctxt, options: &Options) {
    let version = &options.version;
    if let Given::Value(option, TagOption::Columns { literals, value }) = &version.etag {
        if literals.is_empty() {
            cx.error(value, "`etag` names no column: write `etag = [\"id\", \"version\"]`");
        }
        check_names(cx, literals, "etag = [\"id\", \"version\"]");
        check_has_columns(cx, options, option);
        for (at, literal) in literals.iter().enumerate() {
            if literals[..at].iter().any(|other| other.value() == literal.value()) {
                cx.error(literal, format!("`{}` is named twice", literal.value()));
            }
        }
    }
    if let Given::Value(option, LastModifiedOption::Column(literal)) = &version.last_modified {
        check_names(cx, std::slice::from_ref(literal), "last_modified = \"updated\"");
        check_has_columns(cx, options, option);
    }
}

fn check_names(cx: &Ctxt, literals: &[LitStr], example: &str) {
    for literal in literals.iter().filter(|literal| !is_identifier(&literal.value())) {
        cx.error(literal, format!("a column is named as in the model: write `{example}`"));
    }
}

/// `values` leaves the objects some columns, which are no fields.
fn check_has_columns(cx: &Ctxt, options: &Options, option: &syn::Ident) {
    if options.source.values.is_given() {
        let message = format!(
            "with `values` the objects have no fields: write a function, `{option} = Self::{option}`"
        );
        cx.error(option, message);
    }
}
