use cbv::conditional::ETag;
use cbv::prelude::*;

#[derive(View)]
#[view(base = DetailView, state = Templates, etag = Self::tag)]
struct Number;

impl DetailView for Number {
    type Query = Vec<i32>;

    async fn queryset(&self) -> Result<Vec<i32>, Error> {
        Ok(vec![1])
    }

    fn lookup(&self, numbers: Vec<i32>) -> Vec<i32> {
        numbers
    }
}

impl Number {
    async fn tag(&self) -> Result<Option<ETag>, Error> {
        Ok(None)
    }
}

fn main() {}
