//! `QueryForm`: a form that is sent by GET, beside a list or a detail.

use axum::Router;
use axum::response::Response;
use cbv::prelude::*;
use cbv::testing::Client;
use sea_orm::{
    ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select,
};

use crate::database::Queries;
use crate::entities::{author, book};
use crate::{App, shelf, status, text};

#[derive(Form)]
#[form(clean = Self::clean)]
struct Search {
    #[form(max_length = 20)]
    title: Option<String>,
    #[form(rows = author::Entity)]
    author: Option<i64>,
    #[form(min_value = 1)]
    min_pages: Option<i32>,
    #[form(min_value = 1, initial = 1000)]
    max_pages: Option<i32>,
}

impl Search {
    fn clean(search: &mut Partial<Self>) -> Result<(), FormErrors> {
        match (search.min_pages.flatten(), search.max_pages.flatten()) {
            (Some(least), Some(most)) if least > most => Err("Nothing is between them.".into()),
            _ => Ok(()),
        }
    }

    fn narrow(books: Select<book::Entity>, search: &Self) -> Select<book::Entity> {
        books
            .apply_if(search.title.as_deref(), |books, title| {
                books.filter(book::Column::Title.contains(title))
            })
            .apply_if(search.author, |books, key| books.filter(book::Column::AuthorId.eq(key)))
            .apply_if(search.min_pages, |books, least| books.filter(book::Column::Pages.gte(least)))
            .apply_if(search.max_pages, |books, most| books.filter(book::Column::Pages.lte(most)))
    }
}

#[derive(ListView)]
#[view(model = book::Entity, queryset = Self::found, json, values = ["id"])]
struct Books {
    #[view(extract)]
    search: QueryForm<Search>,
}

impl Books {
    async fn found(&self) -> Result<Select<book::Entity>, Error> {
        Ok(self.search.filter(book::Entity::find(), Search::narrow))
    }
}

const SHOWN: &str = "{% for book in book_list %}{{ book.id }} {% endfor %}/\
    {{ form.is_bound }}{% for name, errors in form.errors|items %} {{ name }}: {{ errors|join('; ') }}{% endfor %}\
    {% if page_obj and page_obj.has_next %} {{ page_obj.url(2) }}{% endif %}";

async fn client() -> (Client, Queries) {
    let router = Router::new()
        .view("/", Books::as_view())
        .view("/pages/", Books::as_view().paginate_by(1))
        .view("/form/", Books::as_view().template_name("form.html"));
    shelf(router, [("book_list.html", SHOWN), ("form.html", "{{ form }}")]).await
}

#[tokio::test]
async fn a_form_that_nobody_has_sent_has_no_errors() {
    let (client, _) = client().await;
    // Initial values are shown, and narrow nothing.
    for path in ["/", "/?", "/?page=1", "/?utm_source=x&q=the", "/?TITLE=x"] {
        assert_eq!(text(&client, path).await, "1 2 3 4 5 6 /False", "{path}");
    }
    let form = text(&client, "/form/").await;
    assert!(form.contains(r#"name="max_pages" value="1000""#), "{form}");
    assert!(!form.contains("errorlist"), "{form}");
    // Rows of the database are there to be chosen.
    assert!(form.contains(r#"<option value="2">Stanisław Lem</option>"#), "{form}");
}

#[tokio::test]
async fn a_valid_form_narrows_the_list() {
    let (client, _) = client().await;
    for (query, found) in [
        ("title=The", "1 2 "),
        ("title=The&author=1&min_pages=305", "1 "),
        ("max_pages=204", "3 4 5 "),
        ("min_pages=204&max_pages=204", "3 4 "),
        ("author=2", "3 "),
        ("title=xyzzy", ""),
        // What is left empty narrows nothing, and of several values the last counts.
        ("title=&author=&min_pages=&max_pages=", "1 2 3 4 5 6 "),
        ("author=1&author=2", "3 "),
    ] {
        let page = text(&client, &format!("/?{query}")).await;
        assert_eq!(page, format!("{found}/True"), "{query}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_is_found() {
    let (client, queries) = client().await;
    for (query, errors) in [
        ("min_pages=many", "min_pages: Enter a whole number."),
        ("min_pages=0&title=the", "min_pages: Ensure this value is greater than or equal to 1."),
        (
            "author=7",
            "author: Select a valid choice. That choice is not one of the available choices.",
        ),
        ("min_pages=9&max_pages=8", "__all__: Nothing is between them."),
        ("title=%00", "title: Null characters are not allowed."),
    ] {
        let page = text(&client, &format!("/?{query}")).await;
        assert_eq!(page, format!("/True {errors}"), "{query}");
    }
    let all = text(&client, "/?title=123456789012345678901&max_pages=-1").await;
    assert!(all.contains("title: ") && all.contains("max_pages: "), "{all}");
    // As JSON there is nothing, either: a client that cannot read the errors is not given all of it.
    let json = client.get("/?min_pages=many").header("accept", "application/json").await;
    assert_eq!(json.text(), r#"{"count":0,"next":null,"previous":null,"results":[]}"#);
    queries.take();
    text(&client, "/pages/?min_pages=many").await;
    let queries = queries.take();
    assert!(
        queries.iter().all(|query| !query.contains(" LIMIT ")),
        "nothing is fetched: {queries:?}"
    );
}

#[tokio::test]
async fn what_was_typed_is_shown_again() {
    let (client, _) = client().await;
    let form = text(&client, "/form/?title=%22%3Cb%3E&author=2&min_pages=many").await;
    assert!(form.contains(r#"name="title" value="&quot;&lt;b&gt;""#), "{form}");
    assert!(form.contains(r#"<option value="2" selected>"#), "{form}");
    assert!(form.contains(r#"name="min_pages" value="many""#), "{form}");
    assert!(form.contains(r#"id="id_min_pages_error""#), "{form}");
}

#[tokio::test]
async fn links_to_other_pages_keep_the_query() {
    let (client, _) = client().await;
    let page = text(&client, "/pages/?title=The&author=1").await;
    assert_eq!(page, "1 /True ?title=The&amp;author=1&amp;page=2");
    assert_eq!(text(&client, "/pages/?title=The&author=1&page=2").await, "2 /True");
    // The only page of nothing is the first.
    assert_eq!(status(&client, "/pages/?min_pages=x&page=2").await, 404);
    assert_eq!(status(&client, "/pages/?min_pages=x&page=1").await, 200);
}

#[tokio::test]
async fn a_query_that_is_none() {
    let (client, queries) = client().await;
    for query in ["title=%ff", "title=%zz", "%", &"a&".repeat(1_001)] {
        assert_eq!(status(&client, &format!("/?{query}")).await, 400, "{query}");
    }
    assert!(queries.take().is_empty(), "no database is asked");
}

#[tokio::test]
async fn beside_other_options_of_a_list() {
    #[derive(ListView)]
    #[view(model = book::Entity, queryset = Self::found, related = [author::Entity])]
    #[view(search_fields = "title", sortable_by = "pages", ordering = "-id")]
    struct Few {
        #[view(extract, show)]
        search: QueryForm<Search>,
    }

    impl Few {
        async fn found(&self) -> Result<Select<book::Entity>, Error> {
            Ok(self.search.filter(book::Entity::find().limit(4), Search::narrow))
        }
    }

    const PAGE: &str = "{% for book in book_list %}{{ book.id }} {{ book.author.name }}, {% endfor %}\
        {{ view.search.max_pages.errors|join }}";
    let router = Router::new().view("/", Few::as_view());
    let (client, _) = shelf(router, [("book_list.html", PAGE)]).await;
    let found = text(&client, "/?max_pages=350&q=o&sort=pages").await;
    assert!(found.ends_with("2 Ursula K. Le Guin, "), "{found}");
    assert_eq!(text(&client, "/?max_pages=x&q=o").await, "Enter a whole number.");
}

#[derive(Form)]
#[form(prefix = "b")]
struct OfAuthor {
    #[form(min_value = 1)]
    pages: i32,
}

#[derive(Form)]
#[form(prefix = "r")]
struct Remark {
    word: String,
}

/// Beside a detail, twice, and beside a form that is posted.
#[derive(DetailView)]
#[view(state = App, model = author::Entity, context = Self::with_books)]
#[view(template_name = None)]
struct Author {
    #[view(path)]
    pk: i64,
    #[view(extract, show)]
    remark: QueryForm<Remark>,
    #[view(extract)]
    books: QueryForm<OfAuthor>,
    #[view(extract)]
    database: axum::extract::State<DatabaseConnection>,
}

impl Author {
    async fn with_books(&self, author: &author::Model, context: Context) -> Result<Context, Error> {
        let books = book::Entity::find().filter(book::Column::AuthorId.eq(author.id));
        let books =
            self.books.filter(books, |books, of| books.filter(book::Column::Pages.lte(of.pages)));
        let books = books.all(&*self.database).await?;
        Ok(context.with("books", books.into_iter().map(|book| book.id).collect::<Vec<_>>()))
    }

    #[handler(post)]
    async fn remark(self, request: PageRequest<Self>, data: FormData) -> Result<Response, Error> {
        let mut form = FormInstance::<Remark>::new();
        form.bind(data, &()).await?;
        self.show(request, context! { form => form }).await
    }
}

const AUTHOR: &str = "{{ author.name }} {{ books|join(',') }} {{ form.errors|list|join(',') }} \
    {{ view.remark.is_bound }} {{ form.prefix }}";

async fn authors() -> Client {
    let router = Router::new().view("/{pk}/", Author::as_view().template_name("author.html"));
    shelf(router, [("author.html", AUTHOR)]).await.0
}

#[tokio::test]
async fn beside_a_detail() {
    let client = authors().await;
    let shown = async |query: &str| text(&client, &format!("/1/{query}")).await;
    assert_eq!(shown("").await, "Ursula K. Le Guin 1,2  False b");
    assert_eq!(shown("?b-pages=304").await, "Ursula K. Le Guin 2  False b");
    // A field that is required, and that was sent.
    assert_eq!(shown("?b-pages=").await, "Ursula K. Le Guin  pages False b");
    assert_eq!(shown("?pages=1").await, "Ursula K. Le Guin 1,2  False b");
    // Each form has parameters of its own.
    assert_eq!(shown("?r-word=").await, "Ursula K. Le Guin 1,2  True b");
    assert_eq!(status(&client, "/9/?b-pages=1").await, 404);
}

#[tokio::test]
async fn a_form_that_was_posted_comes_first() {
    let client = authors().await;
    let answer = client.post("/1/?b-pages=304").form(&[("r-word", "")]).await;
    assert_eq!(answer.text(), "Ursula K. Le Guin 2 word False r");
}

/// A handler that renders by itself has it as an argument.
#[tokio::test]
async fn in_a_handler() {
    async fn remark(remark: QueryForm<Remark>, render: Render) -> Result<Response, Error> {
        let word = remark.valid().map(|remark| remark.word.clone());
        render.page("remark.html", context! { word }).await
    }

    let router = Router::new().route("/", axum::routing::get(remark));
    let page = "{{ word }} {{ form.word.errors|join }}";
    let (client, _) = shelf(router, [("remark.html", page)]).await;
    assert_eq!(text(&client, "/?r-word=yes").await, "yes ");
    assert_eq!(text(&client, "/?r-word=").await, "None This field is required.");
}

/// Its checks ask a database, which is gone.
#[tokio::test]
async fn without_its_database() {
    let mut database = crate::database::shelf().await;
    let queries = Queries::of(&mut database);
    let templates = Templates::from_sources([("book_list.html", SHOWN)]).expect("it parses");
    let app = App { templates, database: database.clone() };
    let client = Client::new(Router::new().view("/", Books::as_view()).with_state(app));
    database.close().await.expect("it is closed");
    assert_eq!(status(&client, "/?author=1").await, 503);
    drop(queries);
}
