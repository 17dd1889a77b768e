use cbv::prelude::*;

struct Shelf;

#[derive(DeleteView)]
#[view(model = Shelf, template_name = "about.html", success_url = "/")]
struct ShelfView {
    #[view(path)]
    pk: i64,
}

fn main() {}
