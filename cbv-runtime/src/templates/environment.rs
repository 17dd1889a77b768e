//! MiniJinja, set up to behave as Django's templates do.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use minijinja_contrib::pycompat;

use super::escape;
use super::filters;
use super::statics::Statics;

/// Without templates.
pub(super) fn environment() -> Environment<'static> {
    let mut env = Environment::new();
    // Django escapes in every template, whatever its name.
    env.set_auto_escape_callback(|_| AutoEscape::Html);
    env.set_formatter(escape::write_value);
    env.add_filter("escape", escape::escape);
    env.add_filter("e", escape::escape);
    env.add_filter("safe", escape::safe);
    // `{% for key, value in map.items() %}`
    env.set_unknown_method_callback(pycompat::unknown_method_callback);
    minijinja_contrib::add_to_environment(&mut env);
    filters::add_to(&mut env);
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

#[cfg(test)]
mod tests {
    use cbv_syntax::templates::{FILTERS, FUNCTIONS, TESTS};

    use super::environment;

    /// The keys of a map or the items of a list in the engine's own words.
    fn names<'t>(text: &'t str, of: &str) -> Vec<&'t str> {
        let start = text.find(&format!(" {of}: ")).expect("the engine tells") + of.len() + 4;
        let end = text[start..].find(['}', ']']).expect("it ends") + start;
        text[start..end].split('"').skip(1).step_by(2).collect()
    }

    /// What the macros know is what the engine has.
    #[test]
    fn the_known_names_are_those_of_the_engine() {
        let mut env = environment();
        let text = format!("{env:?}");
        assert_eq!(names(&text, "filters"), FILTERS);
        assert_eq!(names(&text, "tests"), TESTS);
        for function in FUNCTIONS {
            env.add_function("querystring", || "");
            env.add_function("url", || "");
            let has = env.globals().any(|(name, _)| name == *function);
            assert!(has, "{function}");
        }
        assert_eq!(env.globals().count(), FUNCTIONS.len());
    }
}
