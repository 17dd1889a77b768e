use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/", permanent = "yes")]
struct Old;

fn main() {}
