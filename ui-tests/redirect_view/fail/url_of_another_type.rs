use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = 7)]
struct Old;

fn main() {}
