//! The attributes of a redirect, and what is wrong with them on a route.

use std::borrow::Cow;

use cbv_macros::Attributes;

use crate::redirect_response::location;
use crate::urls::{RouteInfo, Routes};
use cbv_syntax::redirect_url::{Part, parts};

/// Where a [`RedirectView`](super::RedirectView) leads, and how.
#[derive(Attributes)]
#[view(crate = crate, check = Self::problems)]
pub struct RedirectAttributes {
    /// The URL. Captures of the route stand in braces, `/books/{pk}/`; a brace that stands for
    /// itself is doubled.
    #[view(default)]
    pub url: Option<Cow<'static, str>>,
    /// The name of a pattern of `urls!`, which is given the captures of the route. `url` comes
    /// before it.
    #[view(default)]
    pub pattern_name: Option<Cow<'static, str>>,
    /// 301 instead of 302.
    #[view(default)]
    pub permanent: bool,
    /// The query of the request goes with it.
    #[view(default)]
    pub query_string: bool,
}

impl RedirectAttributes {
    fn problems(&self, route: &RouteInfo, routes: &Routes) -> Vec<String> {
        match (&self.url, &self.pattern_name) {
            (Some(_), Some(_)) => {
                vec!["`url` and `pattern_name`: a redirect leads to one place".to_owned()]
            }
            (Some(url), None) => {
                let mut problems = problems_of_captures(url, route);
                problems.extend(refused(url));
                problems
            }
            (None, Some(name)) => problems_of_name(name, route, routes),
            (None, None) => Vec::new(),
        }
    }
}

/// What is wrong with a URL that leads to no page, whatever the route captures.
pub(in crate::generic) fn refused(url: &str) -> Option<String> {
    parts(url).ok()?;
    location(url).err().map(|error| format!("the URL `{url}`: {error}"))
}

fn problems_of_captures(url: &str, route: &RouteInfo) -> Vec<String> {
    let parts = match parts(url) {
        Ok(parts) => parts,
        Err(problem) => return vec![format!("the URL `{url}`: {problem}")],
    };
    let has = |name: &str| route.captures().any(|capture| capture.name == name);
    let unknown = parts.iter().filter_map(|part| match part {
        Part::Capture(name) if !has(name) => {
            Some(format!("the URL `{url}` takes `{{{name}}}`, which the pattern does not capture"))
        }
        _ => None,
    });
    unknown.collect()
}

/// What is wrong with leading from one pattern to another, whatever the values of the captures.
pub(super) fn problems_of_name(name: &str, route: &RouteInfo, routes: &Routes) -> Vec<String> {
    let Some(target) = routes.get(name) else {
        return routes.reverse(name, ()).err().map(|error| error.to_string()).into_iter().collect();
    };
    let given: Vec<_> = route.captures().map(|capture| capture.name).collect();
    let taken: Vec<_> = target.captures().map(|capture| capture.name).collect();
    let pattern = target.pattern();
    let missing = taken.iter().find(|name| !given.contains(name)).map(|capture| {
        format!("`{name}` (`{pattern}`) takes `{capture}`, which the pattern does not capture")
    });
    let unknown = given.iter().find(|name| !taken.contains(name)).map(|capture| {
        format!("`{name}` (`{pattern}`) has no capture `{capture}`, which it is given")
    });
    missing.into_iter().chain(unknown).collect()
}
