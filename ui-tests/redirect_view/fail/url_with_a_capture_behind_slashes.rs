use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "//{host}/")]
struct Old;

fn main() {}
