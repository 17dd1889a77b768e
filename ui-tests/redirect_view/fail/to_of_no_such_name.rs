use cbv::RedirectView;

#[derive(RedirectView)]
#[view(to = urls::bok)]
struct Old {
    #[view(path)]
    pk: i64,
}

cbv::urls! {
    mod urls {
        "/books/{pk: i64}/" => Old::as_view(), name = book;
    }
}

fn main() {}
