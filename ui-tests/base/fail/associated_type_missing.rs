use cbv::prelude::*;

#[base]
trait Index: View {
    type Row: ToString + Default;

    #[handler(get)]
    async fn index(&self) -> String {
        Self::Row::default().to_string()
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {}

fn main() {}
