use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "{next}")]
struct Old;

fn main() {}
