//! The headers of requests, one by one, and what each says.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::Method;
use tower::{Service, ServiceExt};

pub(crate) const SAFE: [&str; 4] = ["GET", "HEAD", "OPTIONS", "TRACE"];
pub(crate) const UNSAFE: [&str; 8] =
    ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "CONNECT", "BREW", "post"];

/// Lines of one header.
pub(crate) type Lines = &'static [&'static [u8]];

/// What `Sec-Fetch-Site` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    Silent,
    Here,
    Elsewhere,
}

pub(crate) const SITES: [(Lines, Site); 15] = [
    (&[], Site::Silent),
    (&[b""], Site::Silent),
    (&[b"same-origin"], Site::Here),
    (&[b"none"], Site::Here),
    (&[b"none", b"same-origin"], Site::Here),
    (&[b"same-site"], Site::Elsewhere),
    (&[b"cross-site"], Site::Elsewhere),
    (&[b"same-origin", b"cross-site"], Site::Elsewhere),
    (&[b"cross-site", b"same-origin"], Site::Elsewhere),
    (&[b"same-origin, cross-site"], Site::Elsewhere),
    (&[b"Same-Origin"], Site::Elsewhere),
    (&[b"same-origin;"], Site::Elsewhere),
    (&[b"garbage"], Site::Elsewhere),
    (&[b"null"], Site::Elsewhere),
    (&[b"\xff"], Site::Elsewhere),
];

/// What `Origin` says, of a request to `example.org:8000`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Silent,
    Same,
    Other,
}

pub(crate) const ORIGINS: [(Lines, Origin); 25] = [
    (&[], Origin::Silent),
    (&[b""], Origin::Silent),
    (&[b"http://example.org:8000"], Origin::Same),
    // Behind a proxy nobody knows the scheme.
    (&[b"https://example.org:8000"], Origin::Same),
    (&[b"https://example.org:8000", b"https://example.org:8000"], Origin::Same),
    (&[b"https://elsewhere.example:8000"], Origin::Other),
    (&[b"https://example.org"], Origin::Other),
    (&[b"https://example.org:8001"], Origin::Other),
    (&[b"https://example.org:80000"], Origin::Other),
    (&[b"https://www.example.org:8000"], Origin::Other),
    (&[b"https://example.org:8000.elsewhere.example"], Origin::Other),
    (&[b"https://elsewhere.example/example.org:8000"], Origin::Other),
    (&[b"https://user@example.org:8000"], Origin::Other),
    (&[b"https://example.org:8000/"], Origin::Other),
    (&[b"https://example.org:8000#"], Origin::Other),
    (&[b"ftp://example.org:8000"], Origin::Other),
    (&[b"chrome-extension://example.org:8000"], Origin::Other),
    (&[b"//example.org:8000"], Origin::Other),
    (&[b"example.org:8000"], Origin::Other),
    (&[b"https://"], Origin::Other),
    (&[b"null"], Origin::Other),
    (&[b"garbage \xff"], Origin::Other),
    (&[b"https://example.org:8000", b"https://elsewhere.example"], Origin::Other),
    (&[b"https://elsewhere.example", b"https://example.org:8000"], Origin::Other),
    (&[b"https://example.org:8000, https://elsewhere.example"], Origin::Other),
];

/// Where a request says its host, and whether that is `example.org:8000`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Host {
    /// `Host`, as in HTTP/1.
    Header(Lines, bool),
    /// `:authority`, as in HTTP/2, beside a `Host` or without one.
    Authority(&'static str, Lines, bool),
}

pub(crate) const HOSTS: [Host; 9] = [
    Host::Header(&[b"example.org:8000"], true),
    Host::Header(&[], false),
    Host::Header(&[b""], false),
    Host::Header(&[b"127.0.0.1:3000"], false),
    Host::Header(&[b"example.org:8000", b"example.org:8000"], false),
    Host::Header(&[b"example.org:8000", b"elsewhere.example"], false),
    Host::Authority("http://example.org:8000", &[], true),
    Host::Authority("https://example.org:8000", &[b"127.0.0.1:3000"], true),
    Host::Authority("https://127.0.0.1:3000", &[b"example.org:8000"], false),
];

/// One of each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sent {
    pub(crate) site: (Lines, Site),
    pub(crate) origin: (Lines, Origin),
    pub(crate) host: Host,
}

impl Sent {
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        SITES.into_iter().flat_map(|site| {
            ORIGINS.into_iter().flat_map(move |origin| {
                HOSTS.into_iter().map(move |host| Self { site, origin, host })
            })
        })
    }

    /// Whether it comes from this site, or from no browser.
    pub(crate) fn is_from_here(&self) -> bool {
        let is_host = match self.host {
            Host::Header(_, is_host) | Host::Authority(_, _, is_host) => is_host,
        };
        match (self.site.1, self.origin.1) {
            (Site::Here, _) | (Site::Silent, Origin::Silent) => true,
            (Site::Silent, Origin::Same) => is_host,
            (Site::Elsewhere, _) | (Site::Silent, Origin::Other) => false,
        }
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> Request {
        let (start, hosts) = match self.host {
            Host::Header(hosts, _) => ("", hosts),
            Host::Authority(authority, hosts, _) => (authority, hosts),
        };
        let mut request = Request::builder()
            .method(Method::from_bytes(method.as_bytes()).expect("a verb"))
            .uri(format!("{start}{path}"));
        for (name, lines) in
            [("sec-fetch-site", self.site.0), ("origin", self.origin.0), ("host", hosts)]
        {
            for line in lines {
                request = request.header(name, *line);
            }
        }
        request.body(Body::from("saved?")).expect("a request")
    }
}

/// A page of another site, in a browser of today.
pub(crate) const CROSS_SITE: Sent = Sent { site: SITES[6], origin: ORIGINS[5], host: HOSTS[0] };

/// Its status and its text.
pub(crate) async fn answer<S>(service: S, request: Request) -> (u16, String)
where
    S: Service<Request, Response = axum::response::Response, Error = std::convert::Infallible>,
{
    let response = service.oneshot(request).await.expect("infallible");
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 10_000).await.expect("a body");
    (status, String::from_utf8_lossy(&body).into_owned())
}
