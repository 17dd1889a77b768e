use cbv::prelude::*;

#[base]
trait Hook: View {
    #[handler(post, csrf_exempt)]
    async fn paid(&self) {}
}

#[derive(View)]
#[view(base = Hook)]
struct FromTheBank;

impl Hook for FromTheBank {}

fn main() {}
