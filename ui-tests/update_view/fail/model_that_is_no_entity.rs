use cbv::prelude::*;

struct Shelf;

#[derive(UpdateView)]
#[view(model = Shelf, fields = ["title"], template_name = "about.html", success_url = "/")]
struct ShelfView {
    #[view(path)]
    pk: i64,
}

fn main() {}
