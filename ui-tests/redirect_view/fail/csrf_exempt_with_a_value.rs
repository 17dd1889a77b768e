use cbv::prelude::*;

#[derive(RedirectView)]
#[view(url = "/new/", csrf_exempt = "bank.example")]
struct Moved;

fn main() {}
