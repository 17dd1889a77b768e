use cbv::prelude::*;

#[derive(Attributes)]
struct Paging {
    #[view(default)]
    paginate_by: Option<u32>,
}

#[base(attributes = Paging)]
trait Index: View {
    #[handler(get)]
    async fn index(&self, Configured(paging): Configured<Paging>) -> String {
        format!("{:?}", paging.paginate_by)
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {}

fn main() {
    let _ = Books::as_view().paginate_by("ten");
}
