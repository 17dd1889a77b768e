// The generic views, written so that nothing but absolute paths is needed. It is included by modules with
// hostile surroundings.

#[derive(::cbv::TemplateView)]
#[view(
    content_type = "text/plain",
    extra_context = [("extra", 1)],
    template_names = Self::names,
    context = Self::more,
    render_to_response = Self::page
)]
pub(crate) struct Shown {
    #[view(path)]
    pk: i64,
    #[view(default)]
    r#type: ::core::option::Option<::std::string::String>,
    #[view(query)]
    name: ::core::option::Option<u8>,
}

impl Shown {
    fn names(
        &self,
        _: ::core::option::Option<::cbv::generic::TemplateName>,
    ) -> ::std::vec::Vec<::cbv::generic::TemplateName> {
        ::std::vec![::std::borrow::Cow::Borrowed("a")]
    }

    async fn more(
        &self,
        context: ::cbv::Context,
    ) -> ::core::result::Result<::cbv::Context, ::cbv::Error> {
        ::core::result::Result::Ok(context.with("pk", self.pk + 1))
    }

    async fn page(
        &self,
        page: ::cbv::generic::Page,
    ) -> ::core::result::Result<::axum::response::Response, ::cbv::Error> {
        let _ = (&self.r#type, &self.name);
        ::cbv::TemplateView::super_render_to_response(self, page).await
    }
}

#[derive(::cbv::RedirectView)]
#[view(url = "/{pk}/", permanent, query_string = true, redirect_url = Self::lead)]
pub(crate) struct Moved {
    #[view(path)]
    pk: i64,
}

impl Moved {
    async fn lead(
        &self,
        url: ::core::option::Option<::std::string::String>,
    ) -> ::core::result::Result<::core::option::Option<::std::string::String>, ::cbv::Error> {
        ::core::result::Result::Ok(url.map(|url| ::std::format!("{url}{}", self.pk)))
    }
}

#[derive(::cbv::RedirectView)]
#[view(to = moved_to)]
pub(crate) struct To {
    #[view(path)]
    pk: ::std::string::String,
}

fn moved_to(pk: &str) -> &'static str {
    if pk.len() > 1 { "/longer/" } else { "/shorter/" }
}

pub(crate) fn generics() -> ::axum::Router {
    let source = "{{ pk }} {{ extra }} {{ view }} {{ view.type }} {{ view.name }}";
    let templates = ::cbv::Templates::from_sources([("a", source)]).ok();
    let router = ::axum::Router::new();
    let router = ::cbv::RouterExt::view(router, "/shown/{pk}", Shown::as_view().r#type("a type"));
    let router = ::cbv::RouterExt::view(router, "/moved/{pk}", Moved::as_view());
    ::cbv::RouterExt::view(router, "/to/{pk}", To::as_view()).with_state(templates.unwrap_or_else(|| ::core::unreachable!()))
}
