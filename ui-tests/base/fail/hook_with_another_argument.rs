use cbv::prelude::*;

#[base]
trait Index: View {
    fn size(&self, configured: u32) -> u32 {
        configured
    }

    #[handler(get)]
    async fn index(&self) -> String {
        self.size(1).to_string()
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {
    fn size(&self) -> u32 {
        7
    }
}

fn main() {}
