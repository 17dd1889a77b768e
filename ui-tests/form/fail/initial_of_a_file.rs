use cbv::forms::UploadedFile;
use cbv::prelude::*;

#[derive(Form)]
struct Contact {
    #[form(initial = "photo.jpg")]
    field: Option<UploadedFile>,
}

fn main() {}
