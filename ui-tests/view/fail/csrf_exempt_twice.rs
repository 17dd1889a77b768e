use cbv::prelude::*;

#[derive(View)]
#[view(csrf_exempt, inline)]
#[view(csrf_exempt)]
struct Hook;

impl Hook {
    #[handler(post)]
    fn paid(&self) {}
}

fn main() {}
