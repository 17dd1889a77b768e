use cbv::prelude::*;

#[base]
trait Index: View {
    async fn pair(&self, (left, _): (u8, u8), mut right: u8) -> u8 {
        right += left;
        right
    }

    #[handler(get)]
    async fn index(mut self) -> String {
        self = self.changed();
        self.pair((1, 2), 3).await.to_string()
    }

    fn changed(self) -> Self {
        self
    }
}

#[derive(View)]
#[view(base = Index)]
struct Books;

impl Index for Books {}

pub fn main() {}
