use cbv::RedirectView;

#[derive(RedirectView)]
#[view(permanent, query_string)]
struct Old;

fn main() {}
