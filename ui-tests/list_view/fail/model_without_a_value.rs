use cbv::ListView;

#[derive(ListView)]
#[view(model)]
struct BookList;

fn main() {}
