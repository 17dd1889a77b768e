//! The function that gives the variables of a template as a struct.

use syn::Path;

use crate::context::Ctxt;
use crate::model::options::{Given, WithVariables};

/// Two functions would both be the hook `context`.
pub(super) fn variables(cx: &Ctxt, options: &impl WithVariables) -> Option<Path> {
    let (variables, context) = (options.variables(), options.context());
    if let (Some(name), true) = (variables.name(), context.is_given()) {
        let message = "`context` and `variables` both give the template its variables: put them into one struct, and remove `context`";
        cx.error(name, message);
    }
    Given::value(variables).cloned()
}
