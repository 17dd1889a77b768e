//! The filters of Django's templates that MiniJinja lacks, or has with other results, under Django's
//! names. Each gives what Django's documentation says; what it cannot read is empty, as there.

mod dates;
mod format;
mod numbers;
mod text;
mod urlize;

use minijinja::Environment;

/// Adds them all, and the function `now`.
pub(super) fn add_to(env: &mut Environment<'static>) {
    env.add_filter("date", dates::date);
    env.add_filter("time", dates::time);
    env.add_filter("timesince", dates::timesince);
    env.add_filter("timeuntil", dates::timeuntil);
    env.add_function("now", dates::now);
    env.add_filter("filesizeformat", numbers::filesizeformat);
    env.add_filter("floatformat", numbers::floatformat);
    env.add_filter("intcomma", numbers::intcomma);
    env.add_filter("pluralize", numbers::pluralize);
    env.add_filter("capfirst", text::capfirst);
    env.add_filter("default_if_none", text::default_if_none);
    env.add_filter("linebreaks", text::linebreaks);
    env.add_filter("linebreaksbr", text::linebreaksbr);
    env.add_filter("slugify", text::slugify);
    env.add_filter("truncatechars", text::truncatechars);
    env.add_filter("truncatewords", text::truncatewords);
    env.add_filter("yesno", text::yesno);
    env.add_filter("urlize", urlize::urlize);
    env.add_filter("urlizetrunc", urlize::urlizetrunc);
}

#[cfg(test)]
mod tests {
    use crate::templates::{Context, Templates};

    /// What a template shows of the variable `x`.
    pub(super) fn shown(source: &str, x: impl serde::Serialize) -> String {
        let templates = Templates::from_sources([("a.html", source)]).expect("it parses");
        templates.render("a.html", &Context::new().with("x", x)).expect("it is rendered")
    }

    #[track_caller]
    pub(super) fn assert_shown<X: serde::Serialize>(cases: &[(&str, X, &str)]) {
        for (filter, x, expected) in cases {
            assert_eq!(shown(&format!("{{{{ x|{filter} }}}}"), x), *expected, "{filter}");
        }
    }
}
