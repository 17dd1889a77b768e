use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/books/{slug}/")]
struct Old;

cbv::urls! {
    mod urls {
        "/old/{pk: i64}/" => Old::as_view();
    }
}

fn main() {}
