use cbv::prelude::*;
use cbv::forms::UploadedFile;

#[derive(Form)]
struct Contact {
    #[form(max_length = 5)]
    field: UploadedFile,
}

fn main() {}
