use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/books/%(pk)s/")]
struct Old;

fn main() {}
