use cbv::ModelFields;

#[derive(ModelFields)]
pub enum Model {
    Book,
}

fn main() {}
