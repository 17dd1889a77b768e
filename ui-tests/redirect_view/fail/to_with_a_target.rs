use cbv::RedirectView;

#[derive(RedirectView)]
#[view(to = home, url = "/")]
struct Old;

fn main() {}
