use cbv::ListView;

#[derive(ListView)]
#[view(template_name = "about.html")]
struct BookList;

fn main() {}
