//! Types and paths, as far as can be seen from their tokens.

use quote::ToTokens as _;
use syn::{GenericArgument, Path, PathArguments, PathSegment, Type};

/// A type without the invisible group in which a `$ty` of `macro_rules!` stands, and without parentheses.
pub(crate) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(group) => ungrouped(&group.elem),
        ty => ty,
    }
}

/// The last part of a type that is a path: `Option<i64>` of `std::option::Option<i64>`.
pub(crate) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// The types in the angle brackets of a part.
pub(crate) fn arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Whether the last name of a type is this one.
pub(crate) fn is_called(ty: &Type, name: &str) -> bool {
    last_segment(ty).is_some_and(|last| last.ident == name)
}

pub(crate) fn is_option(ty: &Type) -> bool {
    is_called(ty, "Option")
}

/// `i64` of `Option<i64>`, and of `i64`.
#[cfg(feature = "forms")]
pub(crate) fn without_option(ty: &Type) -> &Type {
    argument_of(ty, "Option").unwrap_or(ty)
}

/// `i64` of `Vec<i64>`, and of `Option<Vec<i64>>`.
#[cfg(feature = "forms")]
pub(crate) fn item_of_list(ty: &Type) -> Option<&Type> {
    argument_of(without_option(ty), "Vec")
}

#[cfg(feature = "forms")]
fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    last_segment(ty).filter(|last| last.ident == name).and_then(|last| arguments(last).next())
}

/// A path as it is written, without spaces.
pub(crate) fn path_text(path: &Path) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}
