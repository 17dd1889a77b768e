//! Where templates and the database come from, and what views of objects share with all others.

use std::borrow::Cow;

use axum::Router;
use axum::extract::FromRef;
use axum::response::Response;
use cbv::generic::{TemplateName, TemplateResponse};
use cbv::prelude::*;
use cbv::testing::Client;
use cbv::{Error, urls};
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, QueryOrder, Select};
use serde::Serialize;

use crate::entities::author;
use crate::{App, status, text};

/// Without `state`: mounts on every router that gives both.
#[derive(ListView)]
#[view(model = author::Entity, ordering = "name")]
struct Authors;

#[derive(DetailView)]
#[view(state = App, model = author::Entity)]
struct WithState {
    #[view(path)]
    pk: i64,
}

/// A filter by captures, and by the query.
#[derive(ListView)]
#[view(model = author::Entity, ordering = "name", queryset = Self::filtered, template_name = "list.html")]
struct Filtered {
    #[view(path)]
    initial: String,
    #[view(query, default)]
    slug: Option<String>,
}

impl Filtered {
    async fn filtered(&self) -> Result<Select<author::Entity>, Error> {
        let named = author::Entity::find().filter(author::Column::Name.starts_with(&self.initial));
        Ok(match &self.slug {
            Some(slug) => named.filter(author::Column::Slug.eq(slug)),
            None => named,
        })
    }
}

/// A state with other names, and more in it.
#[derive(Clone, FromRef)]
struct Larger {
    pages: Templates,
    rows: DatabaseConnection,
    greeting: &'static str,
}

#[tokio::test]
async fn the_router_gives_templates_and_database() {
    let app = App::with_authors(2).await;
    let small = Router::new().view("/", Authors::as_view()).with_state(app.clone());
    let larger = Larger { pages: app.templates, rows: app.database, greeting: "hello" };
    let greeting = |state: axum::extract::State<&'static str>| async move { state.0 };
    let larger = Router::new()
        .view("/", Authors::as_view())
        .route("/greeting", axum::routing::get(greeting))
        .with_state(larger);
    let (small, larger) = (Client::new(small), Client::new(larger));
    assert_eq!(text(&small, "/").await, text(&larger, "/").await);
    assert_eq!(text(&larger, "/greeting").await, "hello");
}

urls! {
    mod urls: App {
        "/" => Authors::as_view(), name = authors;
        "/{pk: i64}" => WithState::as_view(), name = author;
        "/of/{initial}" => Filtered::as_view(), name = filtered;
    }
}

#[tokio::test]
async fn patterns() {
    let client = Client::new(urls::router().with_state(App::with_authors(3).await));
    assert!(text(&client, &urls::authors()).await.starts_with("author_list: 3:"));
    assert!(text(&client, &urls::author(2)).await.starts_with("author_detail: Author 01"));
    let of = |initial: &str| urls::filtered(initial);
    assert!(text(&client, &of("Author 0")).await.starts_with("list: 3:"));
    assert!(text(&client, &of("Author 01")).await.starts_with("list: 1:Author 01"));
    assert!(text(&client, &of("B")).await.starts_with("list: 0:"));
    let path = format!("{}?slug=a2", of("A"));
    assert!(text(&client, &path).await.starts_with("list: 1:Author 02"));
}

#[tokio::test]
async fn verbs() {
    let client = Client::new(urls::router().with_state(App::with_authors(3).await));
    for path in ["/", "/1"] {
        let (get, head) = (client.get(path).await, client.head(path).await);
        assert_eq!(head.status(), 200);
        assert!(head.bytes().is_empty());
        let length = get.bytes().len().to_string();
        assert_eq!(head.header("content-length"), Some(length.as_str()));
        assert_eq!(head.header("content-type"), Some("text/html; charset=utf-8"));
        let post = client.post(path).await;
        assert_eq!(
            (post.status().as_u16(), post.header("allow")),
            (405, Some("GET, HEAD, OPTIONS"))
        );
    }
    assert_eq!(client.head("/9").await.status(), 404);
}

#[tokio::test]
async fn templates_see_the_view_and_the_request_but_no_captures() {
    let source = "{{ view.initial }} {{ view.slug }} {{ request.path }} {{ initial is defined }} \
        {{ title }}";
    let app = App::with_authors(0).await.showing("list.html", source);
    let view = Filtered::as_view().extra_context([("title", "Names")]).content_type("text/plain");
    let client = Client::new(Router::new().view("/of/{initial}", view).with_state(app));
    let answer = client.get("/of/A?slug=b").await;
    assert_eq!(answer.text(), "A b /of/A False Names");
    assert_eq!(answer.header("content-type"), Some("text/plain"));
}

/// `view.object_list` is of the context, and what the context says comes last.
#[tokio::test]
async fn the_hook_has_the_last_word() {
    #[derive(ListView)]
    #[view(model = author::Entity, template_name = "list.html", context = Self::last)]
    #[view(extra_context = [("is_paginated", "extra"), ("object_list", "extra")])]
    struct Last;

    impl Last {
        async fn last(&self, _: &[author::Model], context: Context) -> Result<Context, Error> {
            Ok(context.with("is_paginated", "hook"))
        }
    }

    let app =
        App::with_authors(1).await.showing("list.html", "{{ object_list }} {{ is_paginated }}");
    let client = Client::new(Router::new().view("/", Last::as_view()).with_state(app));
    assert_eq!(text(&client, "/").await, "extra hook");
}

/// A base of one's own: lists that can be asked for as a file.
#[base]
trait Exported: ListView {
    fn file_name(&self) -> String;

    #[handler(put)]
    async fn export(&self) -> String {
        format!("{} is on its way", self.file_name())
    }
}

#[tokio::test]
async fn a_base_of_ones_own() {
    #[derive(View)]
    #[view(base = Exported)]
    struct Exports;

    impl Exported for Exports {
        fn file_name(&self) -> String {
            "authors.csv".to_owned()
        }
    }

    impl ListView for Exports {
        type Query = Select<author::Entity>;

        async fn queryset(&self) -> Result<Self::Query, Error> {
            Ok(author::Entity::find().order_by_desc(author::Column::Name))
        }

        async fn context(
            &self,
            authors: &[author::Model],
            context: Context,
        ) -> Result<Context, Error> {
            let context = self.super_context(authors, context).await?;
            Ok(context.with("title", self.file_name()))
        }

        fn context_object_name(&self, _: Option<Cow<'static, str>>) -> Option<Cow<'static, str>> {
            Some("rows".into())
        }
    }

    let app = App::with_authors(2).await;
    let app = app.showing("author_list.html", "{{ title }} {{ rows[0].name }} {{ rows|length }}");
    let router = Router::new().view("/", Exports::as_view().paginate_by(2)).with_state(app);
    let client = Client::new(router);
    assert_eq!(text(&client, "/").await, "authors.csv Author 01 2");
    assert_eq!(client.put("/").await.text(), "authors.csv is on its way");
}

/// The short form on a base of one's own: `ListView` is written by the derive.
#[tokio::test]
async fn a_base_of_ones_own_in_the_short_form() {
    #[derive(ListView)]
    #[view(base = Exported, model = author::Entity, ordering = "-name", paginate_by = 2_u64)]
    struct Exports;

    impl Exported for Exports {
        fn file_name(&self) -> String {
            "authors.csv".to_owned()
        }
    }

    let app = App::with_authors(3).await;
    let app = app.showing("author_list.html", "{{ author_list[0].name }} {{ paginator.count }}");
    let client = Client::new(Router::new().view("/", Exports::as_view()).with_state(app));
    assert_eq!(Exports::ALLOW, "GET, PUT, HEAD, OPTIONS");
    assert_eq!(text(&client, "/").await, "Author 02 3");
    assert_eq!(client.put("/").await.text(), "authors.csv is on its way");
}

/// A base with attributes of its own, on a base of the library: both are set in one place.
#[derive(Attributes)]
struct Heading {
    #[view(default = "All")]
    heading: Cow<'static, str>,
}

#[base(attributes = Heading)]
trait Headed: DetailView {
    #[handler(put)]
    async fn heading(&self, Configured(Heading { heading }): Configured<Heading>) -> String {
        heading.into_owned()
    }
}

#[tokio::test]
async fn attributes_of_a_base_of_ones_own_in_the_short_form() {
    #[derive(DetailView)]
    #[view(base = Headed(heading = "One"), model = author::Entity, context_object_name = "person")]
    struct Person {
        #[view(path)]
        pk: i64,
    }

    impl Headed for Person {}

    let app = App::with_authors(1).await.showing("author_detail.html", "{{ person.name }}");
    let router = Router::new()
        .view("/{pk}", Person::as_view())
        .view("/other/{pk}", Person::as_view().heading("Other").content_type("text/plain"))
        .with_state(app);
    let client = Client::new(router);
    assert_eq!(text(&client, "/1").await, "Author 00");
    assert_eq!(client.put("/1").await.text(), "One");
    assert_eq!(client.put("/other/1").await.text(), "Other");
    assert_eq!(client.get("/other/1").await.header("content-type"), Some("text/plain"));
}

/// Lists of what is at hand need no database, whatever features of the library are turned on.
#[tokio::test]
async fn items_without_a_database() {
    #[derive(Clone, Serialize)]
    struct Colour {
        name: String,
    }

    #[derive(ListView)]
    #[view(items = Colour, queryset = Self::colours, template_name = "list.html")]
    #[view(paginate_by = 2)]
    struct Colours;

    impl Colours {
        async fn colours(&self) -> Result<Vec<Colour>, Error> {
            let names = ["red", "green", "blue"];
            Ok(names.into_iter().map(|name| Colour { name: name.to_owned() }).collect())
        }
    }

    let client = Client::view_with_state("/", Colours::as_view(), cbv::templates!());
    assert_eq!(text(&client, "/?page=2").await, "list: 1:blue is_paginated=True page=2/2 of 3");
    assert_eq!(status(&client, "/?page=3").await, 404);
}

/// The hook of every view with a template: by an option of a list, and as an override of a detail.
#[tokio::test]
async fn another_answer_from_the_same_context() {
    #[derive(ListView)]
    #[view(model = author::Entity, ordering = "name", render_to_response = Self::as_text)]
    #[view(template_names = Self::names, content_type = "text/csv")]
    struct Authors;

    impl Authors {
        fn names(&self, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName> {
            let mut names = self.super_template_names(configured, suffix);
            names.insert(0, "first.html".into());
            names
        }

        async fn as_text(&self, response: TemplateResponse) -> Result<Response, Error> {
            let names = response.template_names.join(" ");
            let has_list = response.context.contains("author_list");
            Ok(response.show(format!("{names} {has_list}")))
        }
    }

    #[derive(View)]
    #[view(base = DetailView)]
    struct Author {
        #[view(path)]
        pk: i64,
    }

    impl DetailView for Author {
        type Query = Select<author::Entity>;

        async fn queryset(&self) -> Result<Self::Query, Error> {
            Ok(author::Entity::find())
        }

        fn lookup(&self, query: Self::Query) -> Self::Query {
            query.filter(author::Column::Id.eq(self.pk))
        }

        async fn render_to_response(&self, response: TemplateResponse) -> Result<Response, Error> {
            let mut answer = self.super_render_to_response(response).await?;
            answer.headers_mut().insert("x-author", self.pk.into());
            Ok(answer)
        }
    }

    let app = App::with_authors(1).await.showing("author.html", "{{ object.name }}");
    let router = Router::new()
        .view("/", Authors::as_view())
        .view("/{pk}", Author::as_view().template_name("author.html"))
        .with_state(app);
    let client = Client::new(router);
    let list = client.get("/").await;
    assert_eq!(list.text(), "first.html author_list.html true");
    assert_eq!(list.header("content-type"), Some("text/csv"));
    let detail = client.get("/1").await;
    assert_eq!((detail.text(), detail.header("x-author")), ("Author 00", Some("1")));
}
