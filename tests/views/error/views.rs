//! Views that fail.

use axum::http::StatusCode;
use axum::response::Html;
use cbv::Error;
use cbv::prelude::*;

/// `/{what}/{number}` fails as it says; anything else is an answer of its own.
#[derive(View)]
pub(crate) struct Failing {
    #[view(path)]
    what: String,
    #[view(path)]
    number: u8,
}

impl Failing {
    #[handler(get)]
    async fn get(&self) -> Result<Html<&'static str>, Error> {
        fail(&self.what, self.number)
    }

    /// The body goes into an argument, and the headers with it.
    #[handler(post)]
    async fn post(&self, body: String) -> Result<Html<&'static str>, Error> {
        fail(&self.what, self.number + u8::from(body == "one more"))
    }
}

pub(crate) fn fail(what: &str, number: u8) -> Result<Html<&'static str>, Error> {
    match what {
        "http404" => Err(Error::http404(format!("no <book> {number}"))),
        "permission_denied" => Err(Error::permission_denied("not your <shelf>")),
        "bad_request" => Err(Error::bad_request("a bad <signature>")),
        "gone" => Err(Error::gone("<sold>")),
        "cause" => {
            "a secret".parse::<u8>()?;
            Ok(Html("never"))
        }
        "unavailable" => {
            let error = Error::new(StatusCode::SERVICE_UNAVAILABLE, "a secret database");
            Err(error.with_source(std::io::Error::other("a secret address")))
        }
        "teapot" => Err(Error::new(StatusCode::IM_A_TEAPOT, "short and stout")),
        "panic" => panic!("a secret"),
        _ => Ok(Html("fine")),
    }
}
