use cbv::prelude::*;

#[derive(Attributes)]
#[view(csrf_exempt)]
struct Signature {
    #[view(default = "sha256")]
    kind: String,
}

fn main() {}
