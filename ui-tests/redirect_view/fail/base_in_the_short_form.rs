use cbv::RedirectView;

#[derive(RedirectView)]
#[view(base = RedirectView, url = "/new/")]
struct Old;

fn main() {}
