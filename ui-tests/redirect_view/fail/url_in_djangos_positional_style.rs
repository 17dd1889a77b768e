use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/books/%s/")]
struct Old;

fn main() {}
