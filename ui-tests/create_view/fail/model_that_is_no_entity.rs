use cbv::prelude::*;

struct Shelf;

#[derive(CreateView)]
#[view(model = Shelf, fields = ["title"], template_name = "about.html", success_url = "/")]
struct ShelfView;

fn main() {}
