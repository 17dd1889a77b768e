//! What a view with a form tells the client, once it has done what was posted.

use axum::http::Extensions;

use crate::error::Error;
#[cfg(feature = "messages")]
use crate::messages::Messages;
#[cfg(not(feature = "messages"))]
use without_messages::Messages;

/// A message for the next page. That there is a place to keep it is known before anything is saved, and
/// after that nothing can fail.
pub(in crate::generic) struct SuccessMessage(Option<(Messages, String)>);

impl SuccessMessage {
    /// Fails where the router keeps no messages.
    pub(in crate::generic) fn new(
        text: Option<String>,
        extensions: &Extensions,
    ) -> Result<Self, Error> {
        let text = text.map(|text| Ok::<_, Error>((Messages::of(extensions)?, text)));
        text.transpose().map(Self)
    }

    /// It was done.
    pub(in crate::generic) fn add(self) {
        if let Some((messages, text)) = self.0 {
            messages.success(text);
        }
    }
}

/// A view whose options say a message does not show its form either where that could not be kept.
pub(in crate::generic) fn check_messages(says: bool, extensions: &Extensions) -> Result<(), Error> {
    if says {
        Messages::of(extensions)?;
    }
    Ok(())
}

#[cfg(not(feature = "messages"))]
mod without_messages {
    use axum::http::Extensions;

    use crate::error::Error;

    /// There are none.
    pub(super) enum Messages {}

    impl Messages {
        pub(super) fn of(_: &Extensions) -> Result<Self, Error> {
            Err(Error::server_error(
                "`success_message` needs the feature `messages` of `cbv`: write it in `Cargo.toml`",
            ))
        }

        pub(super) fn success(&self, _: String) {
            match *self {}
        }
    }
}
