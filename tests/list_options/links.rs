//! Links between pages, which keep all other parameters.

use axum::Router;
use cbv::generic::template;
use cbv::prelude::*;

use crate::entities::book;
use crate::{App, shelf, text};

const SHOWN: &str = "{% if page_obj.has_previous %}{{ page_obj.url(page_obj.previous_page_number)|safe }}\
                     {% endif %} {{ page_obj.url(3)|safe }}";

#[derive(ListView)]
#[view(model = book::Entity, paginate_by = 2)]
struct Books;

urls! {
    mod urls: App {
        "/p/{page: u32}/" => Books::as_view(), name = in_path;
        "/" => Books::as_view(), name = in_query;
        "/other/" => Books::as_view().page_kwarg("p"), name = other;
    }
}

#[tokio::test]
async fn other_parameters_are_kept() {
    let (client, _) = shelf(urls::router(), [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/").await, " ?page=3");
    assert_eq!(
        text(&client, "/?q=a%26b&page=2&x=1&x=2").await,
        "?q=a%26b&page=1&x=1&x=2 ?q=a%26b&page=3&x=1&x=2"
    );
    assert_eq!(text(&client, "/other/?page=9&p=2").await, "?page=9&p=1 ?page=9&p=3");
    assert_eq!(text(&client, "/p/2/?q=a%26b").await, "/p/1/?q=a%26b /p/3/?q=a%26b");
}

#[tokio::test]
async fn below_another_router() {
    let axums = Router::new().view("/list/{page}", Books::as_view());
    let router = Router::new().nest("/shop", urls::router()).nest("/plain", axums);
    let (client, _) = shelf(router, [("book_list.html", SHOWN)]).await;
    assert_eq!(text(&client, "/shop/p/2/").await, "/shop/p/1/ /shop/p/3/");
    assert_eq!(text(&client, "/plain/list/2").await, "/plain/list/1 /plain/list/3");
}

async fn querystring(call: &'static str, query: &str) -> String {
    let router = Router::new().view("/", template("q.html"));
    let (client, _) = shelf(router, [("q.html", call)]).await;
    text(&client, &format!("/{query}")).await
}

/// Django's `{% querystring %}`.
#[tokio::test]
async fn the_query_with_other_values() {
    let changed = "{{ querystring(page=2, sort=none)|safe }}";
    assert_eq!(querystring(changed, "").await, "?page=2");
    assert_eq!(querystring(changed, "?sort=a&page=1&page=9&x=%C3%A9+").await, "?page=2&x=%C3%A9+");
    assert_eq!(querystring("{{ querystring(sort=none)|safe }}", "?sort=a").await, "?");
    let several = "{{ querystring(x=['a', 'b&'], y=true)|safe }}";
    assert_eq!(querystring(several, "?x=1&z=&x=2").await, "?x=a&x=b%26&z=&y=true");
    assert_eq!(querystring("{{ querystring()|safe }}", "?a=1&a=2").await, "?a=1&a=2");
    assert_eq!(querystring("{{ querystring(a='\"<') }}", "").await, "?a=%22%3C");
    assert_eq!(querystring("{{ querystring(b=1) }}", "?a=1").await, "?a=1&amp;b=1");
}

/// Django's `request.GET.get(..)`: a parameter that may be missing.
#[tokio::test]
async fn a_parameter_that_is_missing() {
    let call = "{{ request.GET.get('sort', '-') }} {{ request.GET.get('sort') or '' }}";
    assert_eq!(querystring(call, "?sort=a&sort=b").await, "b b");
    assert_eq!(querystring(call, "").await, "- ");
}

/// A macro has it as well.
#[tokio::test]
async fn in_a_macro() {
    let call = "{% macro link(n) %}{{ querystring(page=n)|safe }}{% endmacro %}{{ link(4) }}";
    assert_eq!(querystring(call, "?q=1").await, "?q=1&page=4");
}

#[derive(ListView)]
#[view(model = book::Entity, paginate_by = 1, search_fields = "title", sortable_by = "title")]
#[view(template_name = "cbv/list.html")]
struct Searched;

/// A search and another order lead to the first page, wherever its number is.
#[tokio::test]
async fn a_search_and_an_order_where_the_page_is_in_the_path() {
    urls! {
        mod searched: App {
            "/p/{page: u32}/" => Searched::as_view();
        }
    }

    let (client, _) = shelf(Router::new().nest("/shop", searched::router()), []).await;
    let page = text(&client, "/shop/p/2/?q=o&x=1").await;
    assert!(page.contains(r#"href="/shop/p/1/?q=o&amp;x=1&amp;sort=title""#), "{page}");
    assert!(page.contains(r#"<form role="search" action="/shop/p/1/?q=o&amp;x=1">"#), "{page}");
    assert!(page.contains(r#"<input type="hidden" name="x" value="1">"#), "{page}");
    let (client, _) = shelf(Router::new().view("/", Searched::as_view()), []).await;
    let page = text(&client, "/?page=2").await;
    assert!(page.contains("<form role=\"search\">"), "{page}");
    assert!(page.contains(r#"href="?sort=title""#), "{page}");
}

/// Django's `request.GET.lists()`.
#[tokio::test]
async fn all_parameters() {
    let call = "{% for name, values in request.GET.lists() %}{{ name }}={{ values|join(',') }};\
                {% endfor %}{{ request.GET|list|join(',') }}";
    assert_eq!(querystring(call, "?b=1&a=2&b=3").await, "b=1,3;a=2;b,a");
    assert_eq!(querystring(call, "").await, "");
}

/// As Django: 1,000 parameters.
#[tokio::test]
async fn too_many_parameters() {
    let (client, queries) = shelf(Router::new().view("/", Searched::as_view()), []).await;
    let query = |count: usize| (0..count).map(|n| format!("p{n}")).collect::<Vec<_>>().join("&");
    let most = text(&client, &format!("/?{}&q=o", query(999))).await;
    assert_eq!(most.matches(r#"<input type="hidden""#).count(), 999);
    queries.take();
    for count in [1_000, 9_000] {
        let answer = client.get(&format!("/?{}&q=o", query(count))).await;
        assert_eq!(answer.status(), 400);
    }
    assert!(queries.take().is_empty(), "no database is asked");
}
