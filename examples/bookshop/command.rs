//! What the shop is told when it starts.

use crate::accounts::Role;

const USAGE: &str = "write nothing to serve the shop, or `account NAME [clerk|manager]` to give somebody who works in it \
     a new password";

/// Somebody is given a new password.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) role: Role,
}

/// `account ada manager`, or nothing.
pub(crate) fn account(words: impl IntoIterator<Item = String>) -> Result<Option<Account>, String> {
    let words: Vec<String> = words.into_iter().collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (name, role) = match words[..] {
        [] => return Ok(None),
        ["account", name] | ["account", name, "clerk"] => (name, Role::Clerk),
        ["account", name, "manager"] => (name, Role::Manager),
        _ => return Err(USAGE.to_owned()),
    };
    if name.is_empty() || name.chars().count() > 40 {
        return Err("a name has one to forty letters".to_owned());
    }
    Ok(Some(Account { name: name.to_owned(), role }))
}
