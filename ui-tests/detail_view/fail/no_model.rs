use cbv::DetailView;

#[derive(DetailView)]
#[view(template_name = "about.html")]
struct BookDetail {
    #[view(path)]
    pk: i64,
}

fn main() {}
