use cbv::prelude::*;

#[base(csrf_exempt)]
trait Hook: View {
    #[handler(post)]
    async fn paid(&self) {}
}

#[derive(View)]
#[view(base = Hook)]
struct FromTheBank;

impl Hook for FromTheBank {}

fn main() {}
