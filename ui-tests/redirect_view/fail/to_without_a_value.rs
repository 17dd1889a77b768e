use cbv::RedirectView;

#[derive(RedirectView)]
#[view(to)]
struct Old;

fn main() {}
