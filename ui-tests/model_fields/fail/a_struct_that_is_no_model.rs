use cbv::ModelFields;

#[derive(Clone, ModelFields)]
pub struct Book {
    pub id: i64,
    pub title: String,
}

fn main() {}
