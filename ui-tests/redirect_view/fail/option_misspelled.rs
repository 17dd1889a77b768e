use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/", permanant)]
struct Old;

fn main() {}
