use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "javascript:alert(1)")]
struct Old;

fn main() {}
