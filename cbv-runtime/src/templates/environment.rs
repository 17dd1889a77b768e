//! MiniJinja, set up to behave as Django's templates do.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use minijinja_contrib::pycompat;

use super::escape;
use super::statics::Statics;

/// Without templates.
pub(super) fn environment() -> Environment<'static> {
    let mut env = Environment::new();
    // Django escapes in every template, whatever its name.
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(escape::write_value);
    env.add_filter("escape", escape::escape);
    env.add_filter("e", escape::escape);
    // `{% for key, value in map.items() %}`
    env.set_unknown_method_callback(pycompat::unknown_method_callback);
    minijinja_contrib::add_to_environment(&mut env);
    if let Ok(syntax) = SyntaxConfig::builder().keep_trailing_newline(true).build() {
        env.set_syntax(syntax);
    }
    set_strict(&mut env, cfg!(debug_assertions));
    Statics::default().add_to(&mut env);
    env
}

/// Undefined variables are errors, or empty as in Django.
pub(super) fn set_strict(env: &mut Environment<'static>, strict: bool) {
    env.set_undefined_behavior(if strict {
        UndefinedBehavior::SemiStrict
    } else {
        UndefinedBehavior::Chainable
    });
    // Only so does the engine know which variable it was.
    env.set_debug(strict);
}
