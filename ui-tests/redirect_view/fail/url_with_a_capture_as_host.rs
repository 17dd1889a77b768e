use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "https://{host}/")]
struct Old;

fn main() {}
