use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/")]
enum Old {}

fn main() {}
