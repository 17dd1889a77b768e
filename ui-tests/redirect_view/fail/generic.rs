use cbv::RedirectView;

#[derive(RedirectView)]
#[view(url = "/new/")]
struct Old<'a> {
    name: &'a str,
}

fn main() {}
