use cbv::DetailView;

#[derive(DetailView)]
#[view(model = Shelf, template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

struct Shelf;

fn main() {}
