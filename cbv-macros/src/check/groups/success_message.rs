//! What views with a form tell the client.

use cbv_syntax::redirect_url::{self, Braces};
use syn::LitStr;

use crate::context::Ctxt;
use crate::model::options::{Given, SuccessMessage};

/// Whether the view has a message, which can be filled in (Django: `KeyError` or `ValueError`, once the
/// row was saved).
pub(super) fn check(cx: &Ctxt, given: &Given<SuccessMessage>) -> bool {
    let Some(name) = given.name() else { return false };
    if cfg!(not(feature = "messages")) {
        let message = "this option needs the feature `messages` of `cbv`: write `cbv = { features = [\"messages\"] }` in `Cargo.toml`";
        cx.error(name, message);
    }
    if let Some(SuccessMessage::Text(literal)) = given.value()
        && let Err(message) = check_text(literal)
    {
        cx.error(literal, message);
    }
    true
}

fn check_text(literal: &LitStr) -> Result<(), String> {
    let text = literal.value();
    if text.trim().is_empty() {
        return Err("the message is empty: write what was done, or leave the option out".to_owned());
    }
    redirect_url::parts_with(&text, Braces::Message).map(drop)
}
