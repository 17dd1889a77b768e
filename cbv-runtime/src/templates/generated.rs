//! The functions that the code of `templates!` calls.

use serde::Serialize;

use super::context::Context;
use super::jinja::MiniJinja;
use super::sources::Sources;
use super::state::Templates;
use crate::error::Error;
use crate::urls::Routes;

/// In a debug build: the files of the folder, read again when they change.
#[must_use]
pub fn in_folder(folder: &'static str) -> Templates {
    let mut engine = MiniJinja::new(Sources::Folder(folder.into()));
    engine.env.set_auto_reload(true);
    Templates::of(engine).strict(true)
}

/// In a release build: the texts of the files, sorted by name.
#[must_use]
pub fn embedded(texts: &'static [(&'static str, &'static str)]) -> Templates {
    Templates::of(MiniJinja::new(Sources::Embedded(texts))).strict(false)
}

/// With the routes that the compiler has checked every `url(..)` against.
#[must_use]
pub fn with_routes(templates: Templates, routes: Routes) -> Templates {
    templates.changed("routes", |engine| engine.routes = routes)
}

/// With the fields of a struct as variables: what the option `variables` gives. One that is `None`
/// leaves a variable of its name as it is.
///
/// # Errors
///
/// The struct cannot be serialized.
pub fn with_variables<T: Serialize>(mut context: Context, variables: T) -> Result<Context, Error> {
    for (name, value) in Context::from_serialize(variables)?.iter() {
        if !(value.is_none() && context.contains(name)) {
            context.insert_value(name.to_owned(), value.clone());
        }
    }
    Ok(context)
}
