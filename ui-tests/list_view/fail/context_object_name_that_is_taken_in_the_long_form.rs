use cbv::prelude::*;
use cbv::{Error, ListView};

#[derive(View)]
#[view(base = ListView(context_object_name = "paginator"), state = Templates)]
struct Numbers;

impl ListView for Numbers {
    type Query = Vec<u8>;

    async fn queryset(&self) -> Result<Vec<u8>, Error> {
        Ok(vec![1])
    }
}

fn main() {}
