//! Requests, and what they are answered with.

use std::future::{Future, IntoFuture};
use std::pin::Pin;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue};
use bytes::Bytes;
use serde::Serialize;
use tower::ServiceExt;

use super::answer::Answer;
use super::client::Client;
use super::failure::Failure;
use super::follow;
use super::multipart::Multipart;
use crate::error_pages::Place;

/// A request that is sent when it is awaited.
#[must_use = "a request is sent when it is awaited"]
#[derive(Debug)]
pub struct TestRequest {
    client: Client,
    request: Request,
    follows: bool,
}

impl TestRequest {
    pub(super) fn new(client: Client, request: Request) -> Self {
        Self { client, request, follows: false }
    }

    /// Follows redirects to their end: Django's `follow=True`.
    /// [`Answer::redirect_chain`] has the way there.
    ///
    /// 301, 302 and 303 are followed by GET, 307 and 308 by the same verb with the same body. A
    /// redirect to another host is the end.
    ///
    /// # Panics
    ///
    /// When awaited, if the redirects go in a circle, or there are more than 20.
    pub fn follow(mut self) -> Self {
        self.follows = true;
        self
    }

    /// Adds parameters to the query.
    ///
    /// # Panics
    ///
    /// When the value cannot be written as pairs.
    pub fn query<T: Serialize + ?Sized>(mut self, value: &T) -> Self {
        let text = serde_html_form::to_string(value).expect("a value that a query can express");
        let uri = self.request.uri();
        let separator = if uri.query().is_some() { '&' } else { '?' };
        let uri = format!("{uri}{separator}{text}").parse().expect("a path with a query");
        *self.request.uri_mut() = uri;
        self
    }

    /// Adds a header.
    ///
    /// # Panics
    ///
    /// When the name or the value is not valid.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name: HeaderName = name.parse().expect("the name of a header");
        let value: HeaderValue = value.parse().expect("the value of a header");
        self.request.headers_mut().append(name, value);
        self
    }

    /// Sets the body, without a `Content-Type`.
    pub fn body(mut self, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self
    }

    /// Sends a value as JSON.
    ///
    /// # Panics
    ///
    /// When it cannot be written as JSON.
    pub fn json<T: Serialize + ?Sized>(self, value: &T) -> Self {
        let text = serde_json::to_string(value).expect("a value that JSON can express");
        self.header(CONTENT_TYPE.as_str(), "application/json").body(text)
    }

    /// Sends a value as a form does, urlencoded.
    ///
    /// # Panics
    ///
    /// When it cannot be written as pairs.
    pub fn form<T: Serialize + ?Sized>(self, value: &T) -> Self {
        let text = serde_html_form::to_string(value).expect("a value that a form can express");
        self.header(CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded").body(text)
    }

    /// Sends a form with files.
    pub fn multipart(self, form: Multipart) -> Self {
        let (content_type, body) = form.into_request();
        self.header(CONTENT_TYPE.as_str(), &content_type).body(body)
    }
}

impl IntoFuture for TestRequest {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { client, request, follows } = self;
        if follows {
            Box::pin(followed(client, request))
        } else {
            Box::pin(exchange(client, request))
        }
    }
}

/// One request and its answer.
async fn exchange(client: Client, mut request: Request) -> Answer {
    let asked = Place::of_request(&request);
    let url = follow::url_of(request.uri(), request.headers());
    client.cookies.send(&url, request.headers_mut());
    #[cfg(feature = "access")]
    client.user.send(request.extensions_mut());
    let answering = async {
        let Ok(response) = client.router.oneshot(request).await;
        let (parts, body) = response.into_parts();
        (parts, read(body).await)
    };
    #[cfg(feature = "templates")]
    let ((parts, body), rendered) = super::recorded::Record::of(answering).await;
    #[cfg(not(feature = "templates"))]
    let (parts, body) = answering.await;
    client.cookies.take(&url, &parts.headers);
    Answer {
        status: parts.status,
        headers: parts.headers,
        body,
        failure: Failure::of(&parts.extensions, asked),
        redirect_chain: Vec::new(),
        #[cfg(feature = "templates")]
        rendered,
    }
}

/// As many as there are redirects.
async fn followed(client: Client, request: Request) -> Answer {
    let start = request.uri().to_string();
    let (mut head, body) = request.into_parts();
    let mut body = read(body).await;
    let mut chain = Vec::new();
    loop {
        let url = follow::url_of(&head.uri, &head.headers);
        let request = Request::from_parts(head.clone(), body.clone().into());
        let mut answer = exchange(client.clone(), request).await;
        let Some(target) = follow::target(&url, answer.status, &answer.headers) else {
            answer.redirect_chain = chain;
            return answer;
        };
        chain.push((follow::path(&target), answer.status.as_u16()));
        follow::check(&start, &chain);
        follow::redirect(&mut head, &mut body, answer.status, &target);
    }
}

async fn read(body: Body) -> Bytes {
    to_bytes(body, usize::MAX).await.expect("the whole body")
}
