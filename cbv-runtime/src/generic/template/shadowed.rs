//! Names that would hide what every template has. In Django one of the two is lost.

use cbv_syntax::names::context;

use crate::urls::RouteInfo;

/// Whether the view of a route gives its template a variable of this name. What the view is, its
/// attributes tell.
pub(in crate::generic) fn is_given_by_view(route: &RouteInfo, name: &str) -> bool {
    let has = |attribute: &str| route.has_attribute(attribute);
    let shows_objects = has("context_object_name");
    let is_list = has("paginate_by");
    context::TEMPLATE.contains(&name)
        || (shows_objects && context::NAMES.contains(&name))
        || (shows_objects && !is_list && name == context::OBJECT)
        || (is_list && name == context::OBJECT_LIST)
        || (is_list && has("allow_future") && context::DATES.contains(&name))
        || (is_list && (context::PAGES.contains(&name) || context::FILTER.contains(&name)))
}

/// A view whose template has the captures of the route. `view` gives way to one, as in Django.
pub(super) fn captures_that_hide(route: &RouteInfo) -> Vec<String> {
    if route.has_attribute("context_object_name") {
        return Vec::new();
    }
    let captures = route.captures().map(|capture| capture.name);
    let hiding = captures.filter(|name| context::EVERYWHERE.contains(name));
    let told = hiding.map(|name| {
        format!("the capture hides the `{name}` that every template has: choose another name")
    });
    told.collect()
}
