use cbv::prelude::*;

#[derive(RedirectView)]
#[view(url = "/a/", partial = "about.html")]
struct About;

fn main() {}
