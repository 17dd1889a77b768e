//! Setup and dispatch, in all that they may be.

use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use cbv::Error;
use cbv::prelude::*;

#[derive(View)]
#[deny(warnings, clippy::all)]
struct Books {
    #[view(setup)]
    _unused: Vec<String>,
    #[view(setup)]
    count: usize,
}

impl Books {
    #[cfg(not(any()))]
    #[handler(setup)]
    async fn load(&mut self, _: Method, headers: HeaderMap) -> Result<(), StatusCode> {
        self.count = headers.len();
        Ok(())
    }

    #[cfg(any())]
    #[handler(setup)]
    async fn load(&mut self) {}

    #[deprecated]
    #[handler(dispatch)]
    async fn r#loop(mut self, next: Next<Books>) -> impl IntoResponse {
        self.count += 1;
        next.run(self).await
    }

    #[handler(get)]
    async fn list(self) -> String {
        self.count.to_string()
    }
}

mod inner {
    use super::*;

    #[base]
    pub(super) trait Guarded: View {
        /// A hook.
        async fn is_allowed(&self) -> bool;

        #[handler(setup)]
        async fn guard(&mut self) -> Result<(), Error> {
            if self.is_allowed().await { Ok(()) } else { Err(Error::permission_denied("not you")) }
        }

        #[handler(dispatch)]
        async fn around(&self, next: Next<Self>) -> Result<Response, Error>
        where
            Self: Sized,
        {
            Ok(next.run(self).await)
        }
    }
}

#[derive(View)]
#[view(base = inner::Guarded)]
struct Authors;

impl inner::Guarded for Authors {
    async fn is_allowed(&self) -> bool {
        true
    }
}

impl Authors {
    #[handler(dispatch)]
    async fn around(&self, next: Next<Self>) -> Response {
        next.run(self).await
    }

    #[handler(get)]
    async fn list(&self) {}
}

pub fn main() {
    assert!(Books::IS_ASYNC && Authors::IS_ASYNC);
}
