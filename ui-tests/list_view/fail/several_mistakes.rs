use cbv::ListView;

#[derive(ListView)]
#[view(ordering = "size", pagiante_by = 5_u64, slug_field = "title")]
struct Numbers;

fn main() {}
