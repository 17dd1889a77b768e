//! What is written into the answers of a view, and which version it shows.

use proc_macro2::Ident;
use syn::Path;

use super::{cache, long_form, vary};
use crate::context::Ctxt;
use crate::model::options::{Group, Hook, Written};
use crate::model::{AnswerFields, AnswerOptions, BaseOption, ConditionalOptions, GenericView};

pub(super) fn fields(cx: &Ctxt, options: AnswerOptions) -> AnswerFields {
    AnswerFields {
        cache: options.cache.and_then(|literal| cache::check(cx, &literal)),
        vary: options.vary.and_then(|names| vary::check(cx, &names)),
    }
}

const ETAG: &str = "async fn __cbv_etag(&self) -> ::core::result::Result<::core::option::Option<$crate::conditional::ETag>, $crate::Error>";
const LAST_MODIFIED: &str = "async fn __cbv_last_modified(&self) -> ::core::result::Result<::core::option::Option<$crate::conditional::LastModified>, $crate::Error>";

/// The hooks of the view itself.
pub(super) fn hooks(
    cx: &Ctxt,
    options: ConditionalOptions,
    base: Option<&BaseOption>,
) -> Vec<Hook> {
    let generic = base.and_then(long_form::of_name).and_then(level_with_object);
    let ConditionalOptions { etag, last_modified } = options;
    let hook = |given: Option<(Ident, Path)>, signature, wanted| {
        let (name, function) = given?;
        if let Some(level) = generic {
            let level = level.name;
            let message = format!(
                "the version is that of the object: write the hook `{name}` in the `impl {level}`"
            );
            cx.error(name, message);
            return None;
        }
        Some(Hook { signature, wanted, written: Written::Function(function) })
    };
    let hooks = [hook(etag, ETAG, "Etag"), hook(last_modified, LAST_MODIFIED, "LastModified")];
    hooks.into_iter().flatten().collect()
}

/// The level whose hooks are given the object.
fn level_with_object(generic: &'static GenericView) -> Option<&'static GenericView> {
    generic.levels().find(|level| level.groups.contains(&Group::Version))
}
