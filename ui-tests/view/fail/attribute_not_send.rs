use std::rc::Rc;

use cbv::prelude::*;

#[derive(View)]
struct Books {
    title: Rc<str>,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        self.title.to_string()
    }
}

fn main() {}
