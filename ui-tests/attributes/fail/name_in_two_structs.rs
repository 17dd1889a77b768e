use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default = 20)]
    size: u32,
}

#[derive(Attributes)]
struct Image {
    #[view(default = 640)]
    size: u32,
}

/// Two flattened ones.
#[derive(View)]
struct Flattened {
    #[view(flatten)]
    paging: Paging,
    #[view(flatten)]
    image: Image,
}

impl Flattened {
    #[handler(get)]
    async fn show(&self) {}
}

#[base(attributes = Paging)]
trait Paged: View {
    #[handler(get)]
    async fn show(&self) {}
}

/// A flattened one and that of a base.
#[derive(View)]
#[view(base = Paged)]
struct Inherited {
    #[view(flatten)]
    image: Image,
}

impl Paged for Inherited {}

/// Those of two bases.
#[base(attributes = Image)]
trait Illustrated: Paged {}

#[derive(View)]
#[view(base = Illustrated)]
struct Stacked;

impl Paged for Stacked {}
impl Illustrated for Stacked {}

fn main() {}
