use cbv::{DetailView, Error};

#[derive(DetailView)]
#[view(items = u8, queryset = Self::numbers, template_name = "about.html")]
struct Number {
    #[view(path)]
    pk: i64,
}

impl Number {
    async fn numbers(&self) -> Result<Vec<u8>, Error> {
        Ok(vec![1, 2])
    }
}

fn main() {}
