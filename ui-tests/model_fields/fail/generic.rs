use cbv::ModelFields;

#[derive(ModelFields)]
pub struct Model<T> {
    pub id: T,
}

fn main() {}
