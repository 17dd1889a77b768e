//! What all structs of ours have in common.

use syn::{Data, DataStruct, DeriveInput, Fields};

use crate::context::Ctxt;

/// What views do instead of having parameters.
pub(super) const BASES: &str =
    "share code between views with a `#[base]` trait and its associated types";

/// The fields of a struct that can be a `what`; anything else is reported. `instead` says what is
/// done instead of parameters.
pub(super) fn named_fields<'a>(
    cx: &Ctxt,
    item: &'a DeriveInput,
    what: &str,
    instead: &str,
) -> Option<&'a Fields> {
    let mut fields = match &item.data {
        Data::Struct(DataStruct { fields: Fields::Unnamed(fields), .. }) => {
            let name = &item.ident;
            cx.error(
                fields,
                format!("{what} has named fields: write `struct {name} {{ field: Type }}`"),
            );
            None
        }
        Data::Struct(DataStruct { fields, .. }) => Some(fields),
        Data::Enum(data) => {
            cx.error(data.enum_token, format!("{what} is a struct, not an enum"));
            None
        }
        Data::Union(data) => {
            cx.error(data.union_token, format!("{what} is a struct, not a union"));
            None
        }
    };
    if !item.generics.params.is_empty() {
        cx.error(
            &item.generics.params,
            format!("{what} has no type, lifetime or const parameters; {instead}"),
        );
        fields = None;
    } else if let Some(clause) = &item.generics.where_clause {
        cx.error(clause, format!("{what} has no `where` clause"));
        fields = None;
    }
    fields
}
