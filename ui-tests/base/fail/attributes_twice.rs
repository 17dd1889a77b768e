use cbv::prelude::*;

#[derive(Attributes)]
struct Heading {
    #[view(default)]
    heading: String,
}

#[base(attributes = (Heading, Heading))]
trait Headed: View {
    #[handler(get)]
    async fn heading(&self) -> &'static str {
        "heading"
    }
}

fn main() {}
