//! What a type is, as far as can be seen.

use syn::{GenericArgument, PathArguments, Type};

/// `T` of `Option<T>`, else the type itself.
pub(crate) fn without_option(ty: &Type) -> &Type {
    argument_of(ty, "Option").unwrap_or(ty)
}

/// `T` of `Vec<T>`, and of `Option<Vec<T>>`.
pub(crate) fn item_of_list(ty: &Type) -> Option<&Type> {
    argument_of(without_option(ty), "Vec")
}

/// `T` of `Name<T>`.
fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}
