use cbv::ListView;

#[derive(ListView)]
#[view(items = u8, template_name = "about.html")]
struct Numbers;

fn main() {}
