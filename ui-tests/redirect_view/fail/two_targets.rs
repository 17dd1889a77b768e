use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/", pattern_name = "new")]
struct Old;

fn main() {}
