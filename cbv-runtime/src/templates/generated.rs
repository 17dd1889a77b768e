//! The functions that the code of `templates!` calls.

use super::jinja::MiniJinja;
use super::sources::Sources;
use super::state::Templates;
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
