//! What a template uses of what it is given.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use cbv_syntax::templates::flow::{Place, Use, follow};
use cbv_syntax::templates::{Folder, Mistake};
use quote::ToTokens;

use super::home::Home;
use super::reported::is_compiler;
use crate::context::Ctxt;
use crate::model::UsedByTemplate;

/// Follows the values of a template. What is wrong whatever it is given is reported.
pub(super) fn read(
    cx: &Ctxt,
    home: &Home,
    folder: &Folder,
    name: &str,
    at: &impl ToTokens,
) -> UsedByTemplate {
    let flow = follow(folder, name);
    for (place, message) in flow.mistakes {
        let Place { template, line, column, .. } = place;
        let mistake = Mistake { template, line: Some(line), message };
        if home.is_first_report(&mistake) {
            let place = home.place(&mistake.template, mistake.line);
            cx.error_beside(at, format!("{place}:{column}: {}", mistake.message));
        }
    }
    UsedByTemplate {
        uses: flow.uses,
        page: name.to_owned(),
        folder: home.name().to_owned(),
        at: at.to_token_stream(),
    }
}

static TOLD: Mutex<BTreeSet<(String, Use, String)>> = Mutex::new(BTreeSet::new());

/// Whether no other view of the crate uses this: the same place of the same template, of the same
/// variable, which is what `root` says. Two views whose templates include the same one would
/// report its mistakes twice.
pub(crate) fn is_first_use(folder: &str, used: &Use, root: &str) -> bool {
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    !is_compiler() || told.insert((folder.to_owned(), used.clone(), root.to_owned()))
}
