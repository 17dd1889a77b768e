use cbv::ModelFields;

#[derive(ModelFields)]
pub struct Model(i64, String);

fn main() {}
