use cbv::{Error, ListView};

#[derive(Clone)]
struct Number;

#[derive(ListView)]
#[view(items = Number, queryset = Self::numbers, template_name = "about.html")]
struct Numbers;

impl Numbers {
    async fn numbers(&self) -> Result<Vec<Number>, Error> {
        Ok(vec![Number])
    }
}

fn main() {}
