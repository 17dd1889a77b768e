//! The version of what is shown, so that a browser that has it is not sent it again.

use std::hash::{DefaultHasher, Hash, Hasher};

use cbv::conditional::ETag;
use cbv::messages::Messages;
use cbv::{Error, Templates};
use serde::Serialize;

/// Of this, however it is shown.
pub(super) fn of(shown: &impl Serialize) -> Result<ETag, Error> {
    Ok(ETag::weak(hash(shown)?))
}

/// Of a page that shows this, by these templates. One that tells what was done is shown once, and has no version.
pub(super) fn of_page(
    shown: &impl Serialize,
    templates: &Templates,
    messages: &Messages,
) -> Result<Option<ETag>, Error> {
    if !messages.peek().is_empty() {
        return Ok(None);
    }
    Ok(Some(ETag::weak(format!("{}-{}", hash(shown)?, templates.version()))))
}

fn hash(shown: &impl Serialize) -> Result<String, Error> {
    let mut hasher = DefaultHasher::new();
    serde_json::to_vec(shown)?.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}
