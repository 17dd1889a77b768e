use cbv::ListView;

#[derive(ListView)]
#[view(model = Shelf, template_name = "about.html")]
struct BookList;

struct Shelf;

fn main() {}
