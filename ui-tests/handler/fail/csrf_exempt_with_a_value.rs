use cbv::prelude::*;

#[derive(View)]
struct Hook;

impl Hook {
    #[handler(csrf_exempt = true, post)]
    async fn paid(&self) {}

    #[handler(put, csrf_exempt("bank.example"))]
    async fn paid_again(&self) {}
}

fn main() {}
