use cbv::RedirectView;

#[derive(RedirectView)]
#[view(to = urls::book)]
struct Old {
    #[view(path)]
    name: String,
}

cbv::urls! {
    mod urls {
        "/old/{name}/" => Old::as_view();
        "/books/{pk: i64}/" => cbv::generic::redirect("/"), name = book;
    }
}

fn main() {}
