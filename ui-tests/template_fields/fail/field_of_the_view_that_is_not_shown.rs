use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/field_of_the_view_that_is_not_shown.html")]
struct About {
    #[view(extract)]
    headers: axum::http::HeaderMap,
    #[view(default = 3)]
    pages: u32,
}

fn main() {}
