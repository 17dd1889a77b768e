// Bases, written so that nothing but absolute paths is needed. It is included after
// `everything.rs`.

#[::cbv::base(attributes = Paging)]
pub(crate) trait Index: ::cbv::View {
    type Row: ::serde::Serialize;

    async fn rows(&self) -> ::std::vec::Vec<Self::Row>;

    async fn shift(&self, by: u32) -> ::core::option::Option<u32> {
        ::core::option::Option::Some(by)
    }

    async fn nothing(&self) {}

    fn mark(&self) -> &'static str {
        "base"
    }

    #[handler(get)]
    async fn index(
        &self,
        ::cbv::Configured(paging): ::cbv::Configured<Paging>,
    ) -> ::core::result::Result<::axum::Json<::std::vec::Vec<Self::Row>>, ::std::string::String>
    {
        let Paging { size, ordering, page, method } = paging;
        self.nothing().await;
        if let (::core::option::Option::None, 20) = (self.shift(size).await, size) {
            return ::core::result::Result::Err(::std::format!("{ordering:?} {page:?} {method}"));
        }
        ::core::result::Result::Ok(::axum::Json(self.rows().await))
    }

    #[handler(delete, layer(::tower::layer::util::Identity::new()))]
    async fn remove(&mut self) -> &'static str {
        self.mark()
    }
}

#[::cbv::base]
pub(crate) trait Linked: Index {
    #[handler("LINK", http_method_not_allowed)]
    async fn link(self, method: ::axum::http::Method) -> ::std::string::String {
        ::std::format!("{method} {}", Index::mark(&self))
    }
}

#[derive(::cbv::View)]
#[view(base = Linked(size = 7, ordering = "name"), methods(get, post, delete, options, "LINK"))]
pub(crate) struct OnBases {
    #[view(path)]
    pk: i64,
}

impl Index for OnBases {
    type Row = i64;

    async fn rows(&self) -> ::std::vec::Vec<i64> {
        ::std::vec![self.pk]
    }

    async fn shift(&self, by: u32) -> ::core::option::Option<u32> {
        self.super_shift(by).await
    }

    fn mark(&self) -> &'static str {
        "view"
    }
}

impl Linked for OnBases {}

impl OnBases {
    #[::cbv::handler(post)]
    async fn post(
        &self,
        ::cbv::Configured(paging): ::cbv::Configured<Paging>,
        body: ::std::string::String,
    ) -> ::std::string::String {
        ::std::format!("{} {} {:?} {body}", self.pk, paging.size, paging.ordering)
    }
}

pub(crate) fn bases() -> ::axum::Router {
    let view = OnBases::as_view().size(8);
    ::cbv::RouterExt::view(::axum::Router::new(), "/{pk}", view)
}
