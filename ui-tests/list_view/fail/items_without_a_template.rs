use cbv::{Error, ListView};

#[derive(ListView)]
#[view(items = u8, queryset = Self::numbers)]
struct Numbers;

impl Numbers {
    async fn numbers(&self) -> Result<Vec<u8>, Error> {
        Ok(vec![1, 2])
    }
}

fn main() {}
