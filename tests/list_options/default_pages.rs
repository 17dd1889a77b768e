//! The pages of the library, which a view asks for by name.

use axum::Router;
use cbv::Templates;
use cbv::generic::list;
use cbv::prelude::*;

use crate::entities::{author, book};
use crate::{shelf, text};

#[derive(ListView)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity)]
struct Books;

#[derive(ListView)]
#[view(template_name = "cbv/list.html")]
#[view(model = book::Entity, search_fields = "title", sortable_by = ["title", "pages"])]
#[view(paginate_by = 2, related = [author::Entity])]
struct Searchable;

#[derive(DetailView)]
#[view(template_name = "cbv/detail.html")]
#[view(model = book::Entity)]
struct Book {
    #[view(path)]
    pk: i64,
}

fn router() -> Router<crate::App> {
    Router::new()
        .view("/", Books::as_view())
        .view("/search", Searchable::as_view())
        .view("/words", list(vec!["<one>", "two"]).template_name("cbv/list.html"))
        .view("/nothing", list(Vec::<i32>::new()).template_name("cbv/list.html"))
        .view("/{pk}", Book::as_view())
}

#[tokio::test]
async fn a_table_of_the_columns() {
    let (client, _) = shelf(router(), []).await;
    let page = text(&client, "/").await;
    assert!(page.starts_with("<!doctype html>"), "{page}");
    assert!(page.contains("<h1>Book list</h1>"), "{page}");
    let columns = ["Id", "Title", "Isbn", "Pages", "Subtitle", "Author id"];
    let columns = columns.map(|column| format!("<th scope=\"col\">{column}</th>\n"));
    assert!(page.contains(&columns.concat()), "in the order of the model: {page}");
    assert!(page.contains("<td>100% Wolf_Moon</td>"), "{page}");
    assert_eq!(page.matches("<tr>").count(), 7);
    assert!(!page.contains("<form") && !page.contains("<nav"), "{page}");
}

#[tokio::test]
async fn a_search_links_and_pages() {
    let (client, _) = shelf(router(), []).await;
    let page = text(&client, "/search?q=o&sort=-pages&x=%3C").await;
    let field = r#"<input type="search" name="q" value="o" aria-label="Search">"#;
    assert!(page.contains(field), "{page}");
    assert!(page.contains(r#"<input type="hidden" name="x" value="&lt;">"#), "{page}");
    assert!(page.contains(r#"<input type="hidden" name="sort" value="-pages">"#), "{page}");
    let header = r#"<th scope="col" aria-sort="descending"><a href="?q=o&amp;sort=pages&amp;x=%3C">Pages</a></th>"#;
    assert!(page.contains(header), "{page}");
    let next = r#"<a rel="next" href="?q=o&amp;sort=-pages&amp;x=%3C&amp;page=2">Next</a>"#;
    assert!(page.contains(next), "{page}");
    let nothing = text(&client, "/search?q=zzz").await;
    assert!(nothing.contains("There is nothing here for “zzz”."), "{nothing}");
}

#[tokio::test]
async fn one_object() {
    let (client, _) = shelf(router(), []).await;
    let page = text(&client, "/3").await;
    assert!(page.contains("<h1>Book</h1>"), "{page}");
    assert!(page.contains("<dt>Title</dt>\n<dd>Solaris</dd>"), "{page}");
    assert!(page.contains("<dt>Subtitle</dt>\n<dd>–</dd>"), "{page}");
}

/// `values` says which columns there are.
#[tokio::test]
async fn a_page_of_some_columns() {
    #[derive(ListView)]
    #[view(model = book::Entity, values = ["title", "pages"], template_name = "cbv/list.html")]
    struct Titles;

    #[derive(DetailView)]
    #[view(model = book::Entity, values = ["pages"], template_name = "cbv/detail.html")]
    struct Pages {
        #[view(path)]
        pk: i64,
    }

    let router = Router::new().view("/", Titles::as_view()).view("/{pk}", Pages::as_view());
    let (client, _) = shelf(router, []).await;
    let page = text(&client, "/").await;
    let header = "<th scope=\"col\">Title</th>\n<th scope=\"col\">Pages</th>\n</tr>";
    assert!(page.contains(header) && !page.contains("Isbn"), "{page}");
    let page = text(&client, "/3").await;
    assert!(page.contains("<dt>Pages</dt>\n<dd>204</dd>\n</dl>"), "{page}");
}

#[tokio::test]
async fn objects_without_columns() {
    let (client, _) = shelf(router(), []).await;
    let page = text(&client, "/words").await;
    assert!(
        page.contains("<h1>Object list</h1>") && page.contains("<li>&lt;one&gt;</li>"),
        "{page}"
    );
    assert!(text(&client, "/nothing").await.contains("There is nothing here."));
}

/// Where the model has a template as well.
#[tokio::test]
async fn a_view_names_the_table() {
    #[derive(ListView)]
    #[view(model = book::Entity, template_name = "cbv/list.html")]
    struct Table;

    let table = Router::new().view("/", Table::as_view());
    let (client, _) = shelf(table, [("book_list.html", "mine")]).await;
    assert!(text(&client, "/").await.contains("<h1>Book list</h1>"));
}

/// Built on, replaced in part, and replaced.
#[tokio::test]
async fn templates_of_the_application_come_first() {
    let base = ("cbv/base.html", "<b>{% block content %}{% endblock %}</b>");
    let (client, _) = shelf(router(), [base]).await;
    assert!(text(&client, "/words").await.trim_start().starts_with("<b>"));
    let extended = r#"{% extends "cbv/list.html" %}{% block title %}Mine{% endblock %}"#;
    let mine = Router::new().view("/", Books::as_view().template_name("mine.html"));
    let (client, _) = shelf(mine, [("mine.html", extended)]).await;
    assert!(text(&client, "/").await.contains("<title>Mine</title>"));
    let (client, _) = shelf(router(), [("cbv/list.html", "mine")]).await;
    assert_eq!(text(&client, "/").await, "mine");
}

/// In a release build undefined variables are empty.
#[tokio::test]
async fn strict_or_not() {
    for strict in [true, false] {
        let database = crate::database::shelf().await;
        let templates = Templates::default().strict(strict);
        let app = crate::App { templates, database };
        let client = cbv::testing::Client::new(router().with_state(app));
        for path in ["/", "/search?page=2", "/words", "/nothing", "/3"] {
            assert!(text(&client, path).await.contains("</html>"), "{path}");
        }
    }
}

/// What a column holds is shown, whatever it is; what belongs to the object is not a column.
#[tokio::test]
async fn columns_of_json() {
    mod part {
        use sea_orm::entity::prelude::*;
        use serde::Serialize;

        #[sea_orm::model]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel)]
        #[sea_orm(table_name = "part")]
        pub(super) struct Model {
            #[sea_orm(primary_key)]
            pub(super) id: i64,
            pub(super) sizes: Json,
            pub(super) options: Json,
        }

        impl ActiveModelBehavior for ActiveModel {}
    }

    #[derive(ListView)]
    #[view(model = part::Entity, template_name = "cbv/list.html")]
    struct Parts;

    #[derive(DetailView)]
    #[view(model = part::Entity, template_name = "cbv/detail.html")]
    struct Part {
        #[view(path)]
        pk: i64,
    }

    let database = crate::connection::connect().await;
    crate::tables::create(&database, part::Entity).await;
    let part = part::ActiveModel {
        sizes: sea_orm::Set(serde_json::json!([1, 2])),
        options: sea_orm::Set(serde_json::json!({ "colour": "<red>" })),
        ..Default::default()
    };
    sea_orm::EntityTrait::insert(part).exec(&database).await.expect("a part");
    let ready = list(<part::Entity as sea_orm::EntityTrait>::find());
    let router = Router::new()
        .view("/", Parts::as_view())
        .view("/ready", ready.template_name("cbv/list.html"))
        .view("/{pk}", Part::as_view());
    let app = crate::App { templates: Templates::default(), database };
    let client = cbv::testing::Client::new(router.with_state(app));
    for path in ["/", "/ready"] {
        let page = text(&client, path).await;
        let head = "<th scope=\"col\">Sizes</th>\n<th scope=\"col\">Options</th>";
        assert!(page.contains(head), "{page}");
        assert!(page.contains("<td>[1, 2]</td>"), "{page}");
    }
    let page = text(&client, "/1").await;
    assert!(page.contains("<dt>Sizes</dt>\n<dd>[1, 2]</dd>"), "{page}");
    let options = "<dt>Options</dt>\n<dd>{&#x27;colour&#x27;: &#x27;&lt;red&gt;&#x27;}</dd>";
    assert!(page.contains(options), "{page}");
}

/// Related rows are no columns, on whichever row they are found.
#[tokio::test]
async fn related_rows_are_no_columns() {
    #[derive(DetailView)]
    #[view(model = book::Entity, related = [author::Entity], template_name = "cbv/detail.html")]
    struct Related {
        #[view(path)]
        pk: i64,
    }

    let loaded = cbv::query_set::Loaded::new(
        <book::Entity as sea_orm::EntityTrait>::find(),
        book::Entity::load().with(author::Entity),
    );
    let router = Router::new()
        .view("/search", Searchable::as_view())
        .view("/ready", list(loaded).template_name("cbv/list.html"))
        .view("/{pk}", Related::as_view());
    let (client, _) = shelf(router, []).await;
    for path in ["/search", "/ready", "/1"] {
        let page = text(&client, path).await;
        assert!(page.contains(">Author id<"), "{page}");
        assert!(!page.contains(">Author<") && !page.contains(">Reviews<"), "{page}");
        assert!(!page.contains("Ursula"), "{page}");
    }
}

/// A row that lacks a key does not decide for the others.
#[tokio::test]
async fn rows_with_other_keys() {
    let rows = vec![
        serde_json::json!({ "a": 1 }),
        serde_json::json!({ "b": [2], "a": null }),
        serde_json::json!("no row"),
    ];
    let router = Router::new().view("/", list(rows).template_name("cbv/list.html"));
    let (client, _) = shelf(router, []).await;
    let page = text(&client, "/").await;
    assert!(page.contains("<th scope=\"col\">A</th>\n<th scope=\"col\">B</th>"), "{page}");
    assert!(page.contains("<td>1</td>\n<td>–</td>"), "{page}");
    assert!(page.contains("<td>–</td>\n<td>[2]</td>"), "{page}");
}
