//! Compares the calls of `url(..)` in templates with the routes.

use std::collections::BTreeMap;

use cbv_syntax::templates::{Captures, Template, UrlCall};

use super::error::TemplateError;
use crate::urls::{RouteInfo, Routes};

/// All that is wrong with them.
pub(super) fn mistakes(
    templates: &BTreeMap<String, Template>,
    routes: &Routes,
) -> Vec<TemplateError> {
    let calls =
        templates.iter().flat_map(|(name, template)| template.urls.iter().map(move |c| (name, c)));
    calls
        .filter_map(|(name, call)| {
            mistake(call, routes)
                .map(|message| TemplateError::new(name, message).on_line(call.line))
        })
        .collect()
}

fn mistake(call: &UrlCall, routes: &Routes) -> Option<String> {
    let Some(route) = routes.get(&call.name) else {
        let none: [(&str, &str); 0] = [];
        return routes.reverse(&call.name, none).err().map(|error| error.to_string());
    };
    let Captures::Known { named, in_order } = &call.captures else { return None };
    let reason = wrong_captures(route, named, *in_order)?;
    Some(format!("`{}` (`{}`) {reason}", call.name, route.pattern()))
}

fn wrong_captures(route: &RouteInfo, named: &[String], in_order: usize) -> Option<String> {
    let captures: Vec<_> = route.captures().map(|capture| capture.name).collect();
    if in_order > 0 {
        return match (named.is_empty(), captures.len()) {
            (false, _) => Some("takes captures by name or in their order, not both".to_owned()),
            (_, count) if count == in_order => None,
            (_, count) => Some(format!("has {count} captures, and there are {in_order} values")),
        };
    }
    let unknown = named.iter().find(|name| !captures.contains(&name.as_str()));
    let missing = captures.iter().find(|capture| !named.iter().any(|name| name == *capture));
    match (unknown, missing) {
        (Some(unknown), _) => Some(format!("has no capture `{unknown}`")),
        (None, Some(missing)) => Some(format!("needs a value for the capture `{missing}`")),
        (None, None) => None,
    }
}
