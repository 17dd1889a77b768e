//! `url(..)` in templates.

use axum::http::Request;
use axum::routing::get;
use cbv::templates::HttpRequest;
use cbv::{Context, Routes, Templates, context, urls};

async fn page() {}

mod shop {
    use super::{get, page, urls};

    urls! {
        pub mod urls: () , app_name = shop {
            "/item/{pk: i64}/" => get(page), name = item;
            "/{year: u16}/{name}/" => get(page), name = archive;
        }
    }
}

urls! {
    mod site: () {
        "/" => get(page), name = home;
        "/{flag: bool}/" => get(page), name = flag;
        "/files/{*path}" => get(page), name = file;
        "/{city}/shop/" => include shop::urls, namespace = shop;
    }
}

fn routes() -> Routes {
    site::routes()
}

/// The text of a template; names are known only when it is rendered, unless they are right.
fn rendered(source: &str, context: &Context) -> Result<String, String> {
    let templates = Templates::from_sources([("a.html", source)]).expect("a template that parses");
    templates.routes(routes()).render("a.html", context).map_err(|error| error.to_string())
}

#[test]
fn captures_are_given_by_name_or_in_their_order() {
    let context = context! { pk => 3, flag => true, city => "New York/é" };
    let cases = [
        ("{{ url('home') }}", "/"),
        ("{{ url('shop:item', city='x', pk=pk) }}", "/x/shop/item/3/"),
        ("{{ url('shop:item', 'x', pk) }}", "/x/shop/item/3/"),
        ("{{ url('shop:item', 'x', '3') }}", "/x/shop/item/3/"),
        (
            "{{ url('shop:archive', city, 1999, '?#%') }}",
            "/New%20York%2F%C3%A9/shop/1999/%3F%23%25/",
        ),
        ("{{ url('flag', flag) }}", "/true/"),
        ("{{ url('file', path='a b/c') }}", "/files/a%20b/c"),
        ("{{ url(*['shop:item', 'x', 3]) }}", "/x/shop/item/3/"),
        ("{{ url('shop:item', **{'pk': 3, 'city': 'x'}) }}", "/x/shop/item/3/"),
        ("{% macro m() %}{{ url('home') }}{% endmacro %}{{ m() }}", "/"),
        ("{% set here = url('home') %}{{ here }}", "/"),
    ];
    for (source, url) in cases {
        assert_eq!(rendered(source, &context).as_deref(), Ok(url), "{source}");
    }
}

#[test]
fn a_url_is_escaped_as_all_values_are() {
    let context = context! { city => "'&'" };
    let text = rendered("{{ url('shop:item', city, 1) }}", &context);
    assert_eq!(text.as_deref(), Ok("/&#x27;&amp;&#x27;/shop/item/1/"));
}

#[test]
fn what_cannot_be_reversed_is_an_error_with_its_line() {
    let context = context! { name => "shop:item", none => None::<u8>, text => "x", empty => "" };
    let cases = [
        ("{{ url(text) }}", "no pattern has the name `x`"),
        ("{{ url(name, **{'pk': 1}) }}", "`city` is missing"),
        ("{{ url(name, 'x', text) }}", "\"x\" is no value of `{pk: i64}`"),
        ("{{ url(name, empty, 1) }}", "\"\" is no value of `{city: String}`"),
        ("{{ url(name, 'x', nothing) }}", "a value for `shop:item` is undefined"),
        ("{{ url(name, city='x', pk=none) }}", "a value for `shop:item`, `pk` is none"),
        ("{{ url(name, 'x', pk=1) }}", "by name or in their order, not both"),
        ("{{ url() }}", "`url` takes the name of a pattern"),
        ("{{ url(pk=1) }}", "`url` takes the name of a pattern"),
    ];
    for (source, message) in cases {
        let error = rendered(&format!("\n{source}"), &context).unwrap_err();
        assert!(error.starts_with("a.html:2: ") && error.contains(message), "{source}: {error}");
    }
}

#[test]
fn all_urls_that_do_not_exist_are_found_at_start_up() {
    let templates = Templates::from_sources([
        ("a.html", "{{ url('hmoe') }}\n{{ url('home', 1) }}{{ url(anything) }}"),
        ("b.html", "{{ url('shop:item', 'x', pk=1) }}{{ url('shop:item', id=1, city='x') }}"),
        ("c.html", "{% if never %}{{ url('shop:item', pk=1) }}{{ url('home') }}{% endif %}"),
    ]);
    let start = || templates.expect("templates that parse").routes(routes());
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(start)).unwrap_err();
    let item = "`shop:item` (`/{city}/shop/item/{pk: i64}/`)";
    let expected = format!(
        "these templates have URLs that do not exist:\n\
         a.html:1: no pattern has the name `hmoe`; did you mean `home`?\n\
         a.html:2: `home` (`/`) has 0 captures, and there are 1 values\n\
         b.html:1: {item} takes captures by name or in their order, not both\n\
         b.html:1: {item} has no capture `id`\n\
         c.html:1: {item} needs a value for the capture `city`"
    );
    assert_eq!(panic.downcast_ref::<String>(), Some(&expected));
}

#[test]
fn a_url_never_names_a_host() {
    let (mut parts, ()) = Request::get("/").body(()).expect("a request").into_parts();
    parts.extensions.insert(axum::extract::OriginalUri("//evil.org/".parse().expect("a URI")));
    let context = context! { city => "/evil.org" }.with_request(HttpRequest::new(&parts));
    let text = rendered("{{ url('home') }} {{ url('shop:item', city, 1) }}", &context).unwrap();
    assert_eq!(text, "/%2Fevil.org/ /%2Fevil.org/%2Fevil.org/shop/item/1/");
}
