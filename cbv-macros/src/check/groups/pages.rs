//! How a list is cut into pages.

use syn::{Expr, Lit};

use crate::context::Ctxt;
use crate::model::options::PagesOptions;

/// `count = Duration::from_secs(60)`: a number has no unit.
pub(super) fn check_attributes(cx: &Ctxt, options: &PagesOptions) {
    let count = options.count.value().map(AsRef::as_ref);
    if let Some(Expr::Lit(literal)) = count
        && !matches!(literal.lit, Lit::Bool(_))
    {
        let message = "`count` says whether, or how often, the objects are counted: write `true`, `false` or `Duration::from_secs(60)`";
        cx.error(literal, message);
    }
}
