use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "https:/example.org/")]
struct Old;

fn main() {}
