//! The answers to those who may not.

use std::borrow::Cow;

use axum::extract::OriginalUri;
use axum::http::header::{CACHE_CONTROL, LOCATION, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use super::Authenticate;
use super::settings::AccessAttributes;
use crate::cross_site::host;
use crate::error::Error;
use crate::error_pages::AcceptHeader;
use crate::redirect_response::{location, with_parameter};
use crate::shortcuts::NextPage;

/// Somebody who may not, and what the application says about that.
#[derive(Debug)]
pub struct Refused(Box<Inner>);

#[derive(Debug)]
struct Inner {
    is_anonymous: bool,
    login_url: Cow<'static, str>,
    redirect_field_name: Cow<'static, str>,
    challenge: Cow<'static, str>,
}

impl Refused {
    /// By an application.
    pub(super) fn by<A: Authenticate>(users: &A, is_anonymous: bool) -> Self {
        Self(Box::new(Inner {
            is_anonymous,
            login_url: users.login_url(),
            redirect_field_name: users.redirect_field_name(),
            challenge: users.challenge(),
        }))
    }

    /// The answer: Django's `handle_no_permission`. It says nothing of what was asked for but its URL, and no cache keeps
    /// it: once the user has logged in, there is another.
    pub(super) fn answer(self, said: AccessAttributes, parts: &Parts) -> Response {
        let mut answer = self.with_settings(said, parts).unwrap_or_else(Error::into_response);
        let kept = const { HeaderValue::from_static("no-store") };
        answer.headers_mut().insert(CACHE_CONTROL, kept);
        answer
    }

    fn with_settings(self, said: AccessAttributes, parts: &Parts) -> Result<Response, Error> {
        let Inner { is_anonymous, login_url, redirect_field_name, challenge } = *self.0;
        if !is_anonymous || said.raise_exception.unwrap_or_default() {
            let message =
                said.permission_denied_message.unwrap_or(Cow::Borrowed("permission denied"));
            return Err(Error::permission_denied(message));
        }
        let login = Login {
            url: said.login_url.unwrap_or(login_url),
            field: said.redirect_field_name.unwrap_or(redirect_field_name),
        };
        if asks_htmx(&parts.headers) {
            let mut answer = unauthorized(&challenge)?;
            answer.headers_mut().insert(HX_REDIRECT, login.header(parts)?);
            Ok(answer)
        } else if parts.headers.prefers_json() {
            unauthorized(&challenge)
        } else {
            let header = login.header(parts)?;
            let mut answer = StatusCode::FOUND.into_response();
            answer.headers_mut().insert(LOCATION, header);
            Ok(answer)
        }
    }
}

const HX_REDIRECT: HeaderName = HeaderName::from_static("hx-redirect");

/// Scripts cannot see a redirect, but only what it leads to, and HTMX would put the login into the place of a part.
/// It follows `HX-Redirect` whatever the status is.
fn asks_htmx(headers: &HeaderMap) -> bool {
    headers.get("hx-request").is_some_and(|value| value == "true")
}

/// 401, with how to authenticate (RFC 9110, 15.5.2).
fn unauthorized(challenge: &str) -> Result<Response, Error> {
    let challenge = HeaderValue::try_from(challenge).map_err(|_| {
        Error::server_error("`challenge` of the users cannot be the value of a header")
    })?;
    let mut answer = Error::new(StatusCode::UNAUTHORIZED, "log in first").into_response();
    answer.headers_mut().insert(WWW_AUTHENTICATE, challenge);
    Ok(answer)
}

/// Where to log in, and the parameter that leads back.
struct Login {
    url: Cow<'static, str>,
    field: Cow<'static, str>,
}

impl Login {
    fn header(&self, parts: &Parts) -> Result<HeaderValue, Error> {
        // The client has written none of it but what is encoded: a URL that leads nowhere is a mistake of the application.
        location(self.url_for(parts))
            .map_err(|error| Error::server_error(format!("the login at `{}`: {error}", self.url)))
    }

    fn url_for(&self, parts: &Parts) -> String {
        if self.field.is_empty() {
            return self.url.clone().into_owned();
        }
        let page = shown_page(parts);
        let next = page.url().map(|path| match other_site(&self.url, parts) {
            Some(site) => Cow::Owned(format!("{site}{path}")),
            None => Cow::Borrowed(path),
        });
        match next {
            Some(next) => with_parameter(&self.url, &self.field, &next),
            None => self.url.clone().into_owned(),
        }
    }
}

/// The page to come back to: the one that was asked for. Of a part that HTMX asks for it is the one that shows it.
fn shown_page(parts: &Parts) -> NextPage {
    let says = |name| parts.headers.get(name).is_some_and(|value: &HeaderValue| value == "true");
    if asks_htmx(&parts.headers) && !says("hx-boosted") {
        let page =
            parts.headers.get("hx-current-url").and_then(|url| page_of_this_site(url, parts));
        if let Some(page) = page {
            return page;
        }
    }
    NextPage::of(parts)
}

/// The path of a URL of this site.
fn page_of_this_site(url: &HeaderValue, parts: &Parts) -> Option<NextPage> {
    let url: Uri = url.to_str().ok()?.parse().ok()?;
    let is_here = url.authority()?.as_str().as_bytes() == host(&parts.uri, &parts.headers)?;
    let path = url.path_and_query().map(PathAndQuery::as_str).filter(|_| is_here)?;
    Some(NextPage::new(path)).filter(|page| page.url().is_some())
}

/// This site as another one has to name it, where the login is there: only a whole URL leads back.
///
/// Behind a proxy nobody knows the scheme: then it is that of the login.
fn other_site(login: &str, parts: &Parts) -> Option<String> {
    let (scheme, rest) = login.split_once("//")?;
    let at_start = scheme.is_empty() || scheme.ends_with(':') && !scheme.contains(['/', '?', '#']);
    let of_login = rest.split(['/', '?', '#']).next().filter(|_| at_start)?;
    let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
    let here = std::str::from_utf8(host(uri, &parts.headers)?).ok()?;
    let scheme = uri.scheme_str().or_else(|| scheme.strip_suffix(':')).unwrap_or("https");
    (!of_login.eq_ignore_ascii_case(here)).then(|| format!("{scheme}://{here}"))
}
