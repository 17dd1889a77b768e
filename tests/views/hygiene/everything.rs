// Every feature but bases, written so that nothing but absolute paths is needed. It is included by modules
// with hostile surroundings.

#[derive(::core::clone::Clone)]
pub(crate) struct App {
    pub(crate) number: u32,
}

#[derive(::cbv::Attributes)]
pub(crate) struct Paging {
    #[view(default = 20)]
    size: u32,
    #[view(default)]
    ordering: ::core::option::Option<::std::string::String>,
    #[view(query)]
    page: ::core::option::Option<u32>,
    #[view(extract)]
    method: ::axum::http::Method,
}

#[derive(::cbv::View)]
#[view(
    state = App,
    methods(get, post, put, options, "COPY"),
    layer(::tower::layer::util::Identity::new())
)]
pub(crate) struct Everything {
    required: ::std::string::String,
    #[view(default = "default")]
    text: ::std::borrow::Cow<'static, str>,
    #[view(default)]
    count: u32,
    #[view(path)]
    pk: i64,
    #[view(query)]
    tag: ::std::vec::Vec<::std::string::String>,
    #[view(query, default = 3)]
    limit: u32,
    #[view(query = "type")]
    kind: ::core::option::Option<bool>,
    #[view(extract)]
    uri: ::axum::http::Uri,
    #[view(flatten(size = 7, ordering = "name"))]
    paging: Paging,
}

impl Everything {
    #[::cbv::handler(post, layer(::tower::layer::util::Identity::new()))]
    async fn post(
        &mut self,
        ::axum::extract::State(app): ::axum::extract::State<App>,
        body: ::std::string::String,
    ) -> impl ::axum::response::IntoResponse {
        self.count += app.number;
        let Self { required, text, count, pk, tag, limit, kind, uri, paging } = self;
        let Paging { size, ordering, page, method } = paging;
        ::std::format!(
            "{required} {text} {count} {pk} {tag:?} {limit} {kind:?} {uri} {body} \
             {size} {ordering:?} {page:?} {method}"
        )
    }

    #[::cbv::handler("COPY", http_method_not_allowed)]
    async fn copy(&self, method: ::axum::http::Method) -> ::std::string::String {
        ::std::format!("{method}")
    }

    #[::cbv::handler(get, put)]
    async fn put(self) -> ::core::result::Result<(), ::axum::http::StatusCode> {
        ::core::result::Result::Err(::axum::http::StatusCode::CONFLICT)
    }
}

#[derive(::cbv::View)]
#[view(inline)]
pub(crate) struct Blocking;

impl Blocking {
    #[::cbv::handler(get)]
    fn get(&self) -> &'static str {
        "sync"
    }

    #[::cbv::handler(options)]
    fn options(&self) {}
}

pub(crate) fn router() -> ::axum::Router {
    let everything = Everything::as_view("required").text("set").size(8);
    ::cbv::RouterExt::view(
        ::cbv::RouterExt::view(::axum::Router::new(), "/everything/{pk}", everything),
        "/blocking",
        Blocking::as_view(),
    )
    .with_state(App { number: 5 })
}
