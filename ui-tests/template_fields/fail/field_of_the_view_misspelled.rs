use cbv::prelude::*;

#[derive(TemplateView)]
#[view(template_name = "typed/field_of_the_view_misspelled.html")]
struct About {
    #[view(default = "Books")]
    title: String,
}

fn main() {}
