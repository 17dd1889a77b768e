use cbv::prelude::*;

#[base(etag = Self::etag)]
trait Page: View {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
