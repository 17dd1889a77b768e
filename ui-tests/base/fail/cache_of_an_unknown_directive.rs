use cbv::prelude::*;

#[base(cache = "max-ages=60")]
trait Page: View {
    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
