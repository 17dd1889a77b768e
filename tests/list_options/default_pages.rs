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
