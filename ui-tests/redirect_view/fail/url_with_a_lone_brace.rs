use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/books/{pk")]
struct Old;

fn main() {}
