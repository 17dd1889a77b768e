use cbv::{Error, ListView};
use cbv_test_shared::shelf::author;

#[derive(ListView)]
#[view(items = u8, queryset = Self::numbers, related = [author::Entity])]
struct Numbers;

impl Numbers {
    async fn numbers(&self) -> Result<Vec<u8>, Error> {
        Ok(vec![1, 2])
    }
}

fn main() {}
