#[derive(cbv::TemplateFields)]
union Thing {
    one: u32,
    other: f32,
}

fn main() {}
