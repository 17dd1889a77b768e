use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/a/", url = "/b/")]
struct Old;

fn main() {}
