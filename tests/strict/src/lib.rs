//! Views in a crate that denies every warning: what is generated must not give any.

#![deny(
    warnings,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    missing_docs,
    missing_debug_implementations,
    rust_2018_idioms,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unit_bindings,
    let_underscore_drop,
    variant_size_differences
)]
#![forbid(unsafe_code)]

mod entities;
pub mod forms;
pub mod objects;
pub mod sites;

cbv::context_variables! {
    /// What every template may name.
    pub mod context {
        /// Is shown at the end of every page.
        site_notice: Option<sites::Notice>,
    }
}

use std::borrow::Cow;

use axum::Router;
use axum::extract::State;
use cbv::generic::TemplateName;
use cbv::prelude::*;
use cbv::{Error, RedirectView, TemplateView};
use tower::layer::util::Identity;

/// The state of the application.
#[derive(Clone, Copy, Debug)]
pub struct App;

/// Attributes that views share.
#[derive(Attributes, Debug)]
pub struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(default)]
    ordering: Option<String>,
    #[view(query)]
    page: Option<u32>,
}

/// A base with attributes, hooks and handlers.
#[base(attributes = Paging)]
pub trait Index: View<State = App> {
    /// The type of a row.
    type Row: std::fmt::Debug + Send;

    /// A required hook.
    async fn rows(&self) -> Vec<Self::Row>;

    /// A hook with a default.
    fn greeting(&self) -> &'static str {
        "Hello"
    }

    /// An async hook with a default.
    async fn shout(&self, text: &str) -> String {
        format!("{}{}", text.to_uppercase(), self.rows().await.len())
    }

    /// A handler.
    #[handler(post, layer(Identity::new()))]
    async fn post(
        &mut self,
        State(App): State<App>,
        Configured(paging): Configured<Paging>,
    ) -> Result<String, String> {
        if paging.page.is_some() || paging.ordering.is_some() {
            return Err(self.shout("paged").await);
        }
        let rows = self.rows().await;
        if rows.is_empty() {
            Ok(format!("{} of the base", self.greeting()))
        } else {
            Err(format!("{rows:?}"))
        }
    }
}

/// A base on a base.
#[base]
pub trait Removing: Index {
    /// Another handler.
    #[handler(delete, "PURGE", http_method_not_allowed)]
    async fn remove(self) -> String {
        self.shout("removed").await
    }
}

/// A view with everything that a view can have.
#[derive(View, Debug)]
#[view(
    state = App,
    base = Removing(ordering = None),
    methods(get, post, put, delete, head, options, "PURGE"),
    layer(Identity::new())
)]
pub struct Greeting {
    required: String,
    #[view(default = "Hello")]
    salutation: Cow<'static, str>,
    #[view(path)]
    pk: u32,
    #[view(query)]
    tag: Vec<String>,
    #[view(query, default = 2)]
    times: u8,
    #[view(extract)]
    uri: axum::http::Uri,
    #[view(flatten(first = 1))]
    naming: Naming,
}

/// Attributes of a flattened field.
#[derive(Attributes, Clone, Copy, Debug)]
pub struct Naming {
    #[view(default = 0)]
    first: u8,
}

impl Index for Greeting {
    type Row = String;

    async fn rows(&self) -> Vec<String> {
        std::future::ready(self.tag.clone()).await
    }

    async fn shout(&self, text: &str) -> String {
        self.super_shout(text).await
    }
}

impl Removing for Greeting {}

impl Greeting {
    /// Documented, as everything that is public.
    #[handler(get)]
    pub async fn get(&self, Configured(paging): Configured<Paging>) -> String {
        let rows = self.rows().await.len();
        format!("{}, {}! {}", self.salutation, self.pk as usize + rows, paging.size)
    }

    #[handler(put, layer(Identity::new()))]
    async fn put(mut self, body: String) -> String {
        self.tag.push(body);
        let Self { required, times, uri, naming, .. } = &self;
        let rows = self.rows().await;
        format!("{required} {times} {uri} {} {rows:?}", naming.first)
    }
}

/// A sync view.
#[derive(View, Clone, Copy, Debug)]
pub struct Blocking {
    #[view(default = 1)]
    number: u8,
}

impl Blocking {
    #[handler(get)]
    fn get(self) -> String {
        format!("sync {}", self.number)
    }
}

/// A private view has no more to say than a public one.
#[derive(View)]
#[view(inline)]
struct Private {
    #[view(default)]
    number: u8,
}

impl Private {
    #[handler(get)]
    fn get(&self) -> String {
        self.number.to_string()
    }
}

/// A page, from options.
#[derive(TemplateView, Clone, Debug)]
#[view(template_name = "about.html", extra_context = [("title", "lax")], context = Self::more)]
pub struct Shown {
    #[view(path)]
    pk: u32,
    #[view(default)]
    unshown: Unshown,
}

/// It cannot be serialized.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unshown;

impl Shown {
    async fn more(&self, context: Context) -> Result<Context, Error> {
        let Self { pk: 0.., unshown: Unshown } = self;
        Ok(std::future::ready(context.with("title", "strict")).await)
    }
}

/// A page, in the long form.
#[derive(View, Debug)]
#[view(base = TemplateView(template_name = "about.html"))]
pub struct Long;

impl TemplateView for Long {
    fn template_names(&self, configured: Option<TemplateName>) -> Vec<TemplateName> {
        self.super_template_names(configured)
    }
}

/// A redirect to a function.
#[derive(RedirectView, Clone, Debug)]
#[view(to = moved_to, permanent)]
pub struct Moved {
    #[view(path)]
    pk: String,
}

fn moved_to(pk: &str) -> String {
    format!("/shown/{pk}")
}

/// A redirect to a URL.
#[derive(RedirectView, Clone, Copy, Debug)]
#[view(url = "/shown/{pk}", redirect_url = Self::lead)]
pub struct ToUrl;

impl ToUrl {
    async fn lead(&self, url: Option<String>) -> Result<Option<String>, Error> {
        Ok(std::future::ready(url).await)
    }
}

/// All of them.
pub fn router() -> Router {
    let templates = cbv::templates!(dir = "../templates");
    let generic = Router::new()
        .view("/shown/{pk}", Shown::as_view())
        .view("/long/{pk}", Long::as_view())
        .view("/moved/{pk}", Moved::as_view())
        .view("/url/{pk}", ToUrl::as_view())
        .with_state(templates);
    Router::new()
        .view("/{pk}", Greeting::as_view("required").first(2))
        .view("/blocking", Blocking::as_view())
        .view("/private", Private::as_view().number(2))
        .with_state(App)
        .merge(generic)
}

/// Patterns.
pub mod patterns {
    use super::{App, Blocking, Greeting, Private};
    use cbv::prelude::*;

    /// A private type in a public pattern.
    #[derive(Clone, Copy)]
    struct Key(u8);

    impl Converter for Key {
        fn from_url(segment: &str) -> Option<Self> {
            segment.parse().map(Self).ok()
        }

        fn to_url(&self) -> super::Cow<'_, str> {
            self.0.to_string().into()
        }
    }

    mod inner {
        use super::Blocking;
        use cbv::prelude::*;

        urls! {
            pub mod urls, app_name = inner {
                "/" => Blocking::as_view(), name = blocking;
            }
        }
    }

    urls! {
        /// The URLs.
        pub mod urls: App {
            "/{pk: u32}/" => Greeting::as_view("required").first(2), name = greeting;
            /// Documented.
            "/blocking/" => Blocking::as_view(), name = blocking;
            "/private/{key: Key}/" => Private::as_view().number(2), name = private;
            "/inner/" => include inner::urls, namespace = inner;
        }
    }

    urls! {
        mod unused {}
    }
}
