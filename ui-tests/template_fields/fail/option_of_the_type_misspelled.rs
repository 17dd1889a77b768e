#[derive(serde::Serialize, cbv::TemplateFields)]
#[template_fields(uncheked)]
struct Thing {
    name: String,
}

fn main() {}
