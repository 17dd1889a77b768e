#[derive(serde::Serialize, cbv::TemplateFields)]
struct Thing {
    #[template_fields(name = "title")]
    name: String,
}

fn main() {}
