use cbv::RedirectView;

#[derive(RedirectView)]
struct Old;

fn main() {}
