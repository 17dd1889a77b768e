use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/")]
struct Old(u8);

fn main() {}
