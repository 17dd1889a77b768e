//! Values that would be something else than a text.

use cbv::CreateView;
use cbv::prelude::*;
use cbv::testing::Client;

use super::{Site, with};
use crate::App;
use crate::entities::loan;

const SCRIPTS: [&str; 6] = [
    "<script>x()</script>",
    "\"><img onerror=x()>",
    "' onfocus='x()",
    "</textarea><b>",
    "{{ 7 * 7 }}{% if %}",
    "&lt;b&gt; <!-- -->",
];

const WIDGETS: &str = "{{ form }}";

/// Typed in a form that is refused, and stored in a row that is shown.
#[tokio::test]
async fn what_is_rendered_stays_text() {
    let site = Site::new().await;
    let templates = Templates::from_sources([("page.html", WIDGETS)]).expect("it parses");
    let app = App { templates, ..site.app.clone() };
    let view = super::Lend::as_view().template_name("page.html");
    let add = Client::view_with_state("/", view, app.clone());
    let view = super::Change::as_view().template_name("page.html");
    let change = Client::view_with_state("/{pk}/", view, app);
    for script in SCRIPTS {
        for field in ["note", "shelf", "place", "weight", "serial", "data", "author"] {
            let mut form = with(field, script);
            // One mistake more, so that none of them is saved.
            form.retain(|(name, _)| *name != "remark" || field == "remark");
            form.push(("place", if field == "place" { script } else { "x" }));
            let answer = add.post("/").form(&form).await;
            assert_eq!(answer.status(), 200, "{field}");
            is_inert(answer.text(), script);
        }
        let note: String = script.chars().take(20).collect();
        let answer = change.post("/1/").form(&with("note", &note)).await;
        assert_eq!(answer.status(), 302, "{}", answer.text());
        let stored = site.last().await.note;
        assert_eq!(stored, note.trim());
        is_inert(change.get("/1/").await.text(), &note);
    }
}

/// Of what was typed no tag, no attribute and no call is left.
#[track_caller]
fn is_inert(page: &str, script: &str) {
    for tag in ["<script", "<img", "</textarea><b", "onfocus='", "<!--", ">49<"] {
        assert!(!page.contains(tag), "{script}: {page}");
    }
    // A quote in an attribute would end it.
    assert!(!page.contains("\"\"><") && !page.contains("value=\"' "), "{script}: {page}");
}

#[derive(CreateView)]
#[view(model = loan::Entity, template_name = None, success_url = "/{note}")]
#[view(fields = ["note", "shelf", "place", "weight", "remark", "author"])]
struct AtTheStart;

/// Whatever a field has, the client stays on the site, and the header is one line.
#[tokio::test]
async fn the_location_stays_on_the_site() {
    let site = Site::new().await;
    let view = AtTheStart::as_view().template_name("page.html");
    let client = Client::view_with_state("/", view, site.app.clone());
    for (place, note) in [
        "//evil.example",
        "/evil.example",
        "\\evil.example",
        "\\\\evil.example",
        "a\r\nSet-Cookie: a=1",
        "a\nLocation: /x",
        "..",
        ".",
        "../../admin",
        "?next=//evil",
        "#//evil",
        "javascript:x()",
        "http://evil.example",
        "%2f%2fevil.example",
        "%0d%0aa:b",
        "@evil.example",
        "\u{202e}\u{ff0f}evil",
    ]
    .into_iter()
    .enumerate()
    {
        let place = (place + 100).to_string();
        let form: Vec<_> = with("note", note)
            .into_iter()
            .map(|(name, value)| if name == "place" { (name, &*place) } else { (name, value) })
            .collect();
        let answer = client.post("/").form(&form).await;
        assert_eq!(answer.status(), 302, "{note:?}: {}", answer.text());
        assert_eq!(answer.headers().get_all("location").iter().count(), 1);
        assert!(answer.header("set-cookie").is_none());
        let location = answer.header("location").expect("a redirect");
        let rest = location.strip_prefix('/').expect("a path");
        let is_one_segment = |c: char| c.is_ascii_alphanumeric() || "-._~%".contains(c);
        assert!(rest.chars().all(is_one_segment), "{note:?}: {location}");
        assert!(!["", ".", ".."].contains(&rest), "{note:?}: {location}");
        assert_eq!(site.last().await.note, note);
    }
}
