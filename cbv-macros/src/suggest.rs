//! "Did you mean", as the run time says it, too.

pub(crate) use cbv_syntax::suggest::listing;

/// `; did you mean ..?` or nothing.
pub(crate) fn did_you_mean(unknown: &str, known: &[&str]) -> String {
    cbv_syntax::suggest::did_you_mean(unknown, known.iter().copied())
}

/// The known name that is closest, if it is close.
pub(crate) fn closest<'a>(unknown: &str, known: &[&'a str]) -> Option<&'a str> {
    cbv_syntax::suggest::closest(unknown, known.iter().copied())
}
