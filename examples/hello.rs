//! A first application: `cargo run --example hello`, then the `curl` lines that it prints.
//!
//! It serves on 127.0.0.1:3000; the environment variable `PORT` changes the port.

use std::borrow::Cow;
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Json, Router};
use cbv::forms::EmailField;
use cbv::generic::redirect;
use cbv::prelude::*;
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

// A view is a struct, and its verbs are methods. For every request a new one is built.

#[derive(View)]
struct Greeting {
    /// An attribute: every route can set its own, see `urls!` below.
    #[view(default = "Hello")]
    greeting: Cow<'static, str>,
    /// A capture: the `{name}` of the route.
    #[view(path)]
    name: String,
}

impl Greeting {
    /// HEAD and OPTIONS come with it.
    #[handler(get)]
    async fn show(&self) -> String {
        format!("{}, {}!\n", self.greeting, self.name)
    }
}

// Captures have types: a text that is no `u16`, or no slug, is a 404, and no handler sees it.

#[derive(View)]
struct Article {
    #[view(path)]
    year: u16,
    #[view(path)]
    slug: Slug,
    /// A parameter of the query, `?page=2`; what does not parse is a 400.
    #[view(query, default = 1)]
    page: u32,
}

impl Article {
    #[handler(get)]
    async fn read(&self) -> String {
        format!("{} of {}, page {}\n", self.slug, self.year, self.page)
    }
}

// Handlers without `async` may block: they run on threads of their own, and delay nobody else.

#[derive(View)]
struct Report;

impl Report {
    #[handler(get)]
    fn compute(&self) -> &'static str {
        std::thread::sleep(Duration::from_secs(2));
        "The report took two seconds.\n"
    }
}

// Nothing leaks from one request to the next: the count starts at 0 every time.

#[derive(View)]
struct Counter {
    #[view(default)]
    count: u32,
}

impl Counter {
    #[handler(get, post)]
    async fn count(&mut self) -> String {
        self.count += 1;
        format!("{}\n", self.count)
    }
}

// What is to be shared lives in the state of the router, as in every axum application.

#[derive(Clone, FromRef)]
struct App {
    entries: Arc<Mutex<Vec<Entry>>>,
    visits: Visits,
    templates: Templates,
}

#[derive(Clone, Default)]
struct Visits(Arc<AtomicU64>);

#[derive(Clone, Serialize, Deserialize)]
struct Entry {
    name: String,
    text: String,
}

#[derive(View)]
#[view(state = App)]
struct Guestbook;

impl Guestbook {
    #[handler(get)]
    async fn list(&self, State(app): State<App>) -> Json<Vec<Entry>> {
        Json(app.entries.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    /// The arguments are axum's extractors; the last one may take the body.
    #[handler(post)]
    async fn sign(
        &self,
        State(app): State<App>,
        Json(entry): Json<Entry>,
    ) -> (StatusCode, Json<Entry>) {
        app.entries.lock().unwrap_or_else(PoisonError::into_inner).push(entry.clone());
        (StatusCode::CREATED, Json(entry))
    }
}

// A base is a trait whose handlers views inherit: it asks its views for what they know, and they
// can replace any hook of it.

#[base(attributes = Paging)]
trait JsonIndex: View {
    type Row: Serialize;

    /// A hook that every view of this base writes.
    async fn rows(&self) -> Vec<Self::Row>;

    /// A hook with a default.
    fn title(&self) -> String {
        "All".to_owned()
    }

    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> Json<Index<Self::Row>> {
        let start = paging.page.saturating_sub(1).saturating_mul(paging.size);
        let rows = self.rows().await.into_iter().skip(start).take(paging.size).collect();
        Json(Index { title: self.title(), rows })
    }
}

/// The attributes of the base: `as_view()` of each of its views has their setters.
#[derive(Attributes)]
struct Paging {
    #[view(default = 2)]
    size: usize,
    #[view(query, default = 1)]
    page: usize,
}

#[derive(Serialize)]
struct Index<Row> {
    title: String,
    rows: Vec<Row>,
}

#[derive(View)]
#[view(base = JsonIndex)]
struct Authors;

impl JsonIndex for Authors {
    type Row = &'static str;

    async fn rows(&self) -> Vec<&'static str> {
        vec!["Ada", "Grace", "Mary"]
    }
}

#[derive(View)]
#[view(base = JsonIndex)]
struct Primes;

impl JsonIndex for Primes {
    type Row = u32;

    async fn rows(&self) -> Vec<u32> {
        vec![2, 3, 5, 7, 11]
    }

    /// The base's own answer is `super_title`, as Django's is `super().title()`.
    fn title(&self) -> String {
        format!("{} the primes up to 11", self.super_title())
    }
}

// A page is a template, and what the view gives it. The template is read when this compiles, too:
// without it, or with a mistake in it, nothing does. Neither does a variable that nothing gives: write
// `{{ visit }}` in `examples/templates/hello/home.html`, and see.

#[derive(TemplateView)]
#[view(state = App, template_name = "hello/home.html", variables = Self::names)]
struct Home {
    #[view(default = "Class-based views")]
    title: String,
    #[view(extract)]
    visits: State<Visits>,
}

/// What the template is given, beside the view.
#[derive(Serialize, TemplateFields)]
struct Names {
    names: [&'static str; 3],
    visits: u64,
}

impl Home {
    async fn names(&self) -> Result<Names, Error> {
        let visits = self.visits.0.0.fetch_add(1, Ordering::Relaxed) + 1;
        Ok(Names { names: ["Ada", "Grace", "Mary"], visits })
    }
}

// A form is a struct: what is valid arrives as that struct. All else is shown again, with what was typed and
// with all that is wrong with it.

#[derive(Form)]
struct Contact {
    #[form(label = "Your name", max_length = 60)]
    name: String,
    #[form(label = "E-mail", field = EmailField, help_text = "We answer to it.")]
    email: String,
    #[form(empty_label = "Choose one")]
    topic: Topic,
    #[form(widget = Widget::textarea(), min_length = 10, max_length = 2000)]
    message: String,
}

#[derive(Clone, Choices)]
enum Topic {
    Views,
    Forms,
    #[choice(label = "Something else")]
    Other,
}

// `success_url` is a pattern with fields of the form, so that reloading the page sends nothing twice.

#[derive(FormView)]
#[view(state = App, template_name = "hello/contact.html")]
#[view(form_class = Contact, success_url = urls::thanks(name), form_valid = Self::send)]
struct ContactView;

impl ContactView {
    async fn send(&self, contact: &Contact, response: Response) -> Result<Response, Error> {
        let Contact { name, email, topic, message } = contact;
        println!("{name} <{email}> about {}: {message}", topic.label());
        Ok(response)
    }
}

#[derive(TemplateView)]
#[view(state = App, template_name = "hello/thanks.html")]
struct Thanks {
    #[view(path)]
    name: String,
}

// A redirect to a pattern of `urls!`: one that does not exist, or takes something else, does not
// compile.

#[derive(RedirectView)]
#[view(to = urls::hello, permanent)]
struct Hi {
    #[view(path)]
    name: String,
}

// The captures of each pattern are those of its view. `urls::hello("Ada")` is the URL of the one
// that is called so, in templates `url("hello", name="Ada")`.

urls! {
    mod urls: App {
        "/" => Home::as_view(), name = home;
        "/hello/{name}" => Greeting::as_view(), name = hello;
        "/howdy/{name}" => Greeting::as_view().greeting("Howdy"), name = howdy;
        "/hi/{name}" => Hi::as_view(), name = hi;
        "/contact/" => ContactView::as_view(), name = contact;
        "/contact/thanks/{name}/" => Thanks::as_view(), name = thanks;
        "/start/" => redirect("/").query_string(true);
        "/articles/{year: u16}/{slug: Slug}" => Article::as_view(), name = article;
        "/report" => Report::as_view(), name = report;
        "/counter" => Counter::as_view();
        "/guestbook" => Guestbook::as_view(), name = guestbook;
        "/authors" => Authors::as_view();
        "/primes" => Primes::as_view().size(4);
    }
}

pub(crate) fn router() -> Router {
    // In a debug build the templates are read from `templates/`, and again when they change. A
    // release build has them inside.
    let templates = cbv::templates!(urls);
    let app = App { entries: Arc::default(), visits: Visits::default(), templates };
    urls::router().with_state(app)
}

/// What to try, with `URL` for the address.
const TRY: [&str; 21] = [
    "curl URL/",
    "curl URL/hello/Ada",
    "curl URL/howdy/Ada",
    "curl URL/articles/2008/a-first-look",
    "curl 'URL/articles/2008/a-first-look?page=2'",
    "curl -i URL/articles/last-year/a-first-look",
    "curl -i URL/hi/Ada",
    "curl -i 'URL/start?page=2'",
    "curl URL/report & curl URL/hello/Ada; wait",
    "curl URL/counter; curl URL/counter",
    "curl URL/guestbook --json '{\"name\": \"Ada\", \"text\": \"I was here.\"}'",
    "curl URL/guestbook",
    "curl URL/authors",
    "curl 'URL/authors?page=2'",
    "curl URL/primes",
    "curl URL/contact/ -d name=Ada -d email=ada@example -d topic=forms",
    "curl -i URL/contact/ -d name=Ada -d email=ada@example.com -d topic=forms -d 'message=They are short.'",
    "curl -I URL/hello/Ada",
    "curl -i -X OPTIONS URL/guestbook",
    "curl -i -X DELETE URL/guestbook",
    "curl -i URL/nowhere",
];

#[tokio::main]
async fn main() -> ExitCode {
    // What goes wrong is logged, and a release build does not show it.
    let log = tracing_subscriber::fmt().with_max_level(tracing::Level::WARN);
    log.with_writer(std::io::stderr).init();
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), String> {
    let address = (Ipv4Addr::LOCALHOST, port()?);
    let listener = TcpListener::bind(address).await.map_err(|error| {
        format!("cannot serve on {}:{}: {error}; `PORT` sets another port", address.0, address.1)
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    introduce(&format!("http://{address}"));
    let stop = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without the signal there is nothing to wait for: serve until killed.
            std::future::pending::<()>().await;
        }
    };
    axum::serve(listener, router())
        .with_graceful_shutdown(stop)
        .await
        .map_err(|error| error.to_string())
}

fn port() -> Result<u16, String> {
    match std::env::var_os("PORT") {
        None => Ok(3000),
        Some(port) => port.to_str().and_then(|port| port.parse().ok()).ok_or_else(|| {
            format!("PORT is {}, which is no port: it is a number up to 65535", port.display())
        }),
    }
}

fn introduce(url: &str) {
    println!("Serving on {url}, until ctrl-c.\n");
    urls::print();
    println!("\nTry, in another terminal:\n");
    for line in TRY {
        println!("  {}", line.replace("URL", url));
    }
}
