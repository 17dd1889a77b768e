use cbv::RedirectView;

#[derive(RedirectView)]
#[view(to = urls::book)]
struct Old;

cbv::urls! {
    mod urls {
        "/books/{pk: i64}/" => Old::as_view(), name = book;
    }
}

fn main() {}
