use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/", template_name = "about.html")]
struct Old;

fn main() {}
