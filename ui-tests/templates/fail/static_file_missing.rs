use cbv::{TemplateView, Templates};

#[derive(TemplateView)]
#[view(state = Templates, template_name = "styled.html")]
struct Styled;

fn templates() -> Templates {
    cbv::templates!(dir = "static_file_missing")
}

fn main() {}
