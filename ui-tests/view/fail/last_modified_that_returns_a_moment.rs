use cbv::prelude::*;

#[derive(View)]
#[view(last_modified = Self::changed)]
struct Page;

impl Page {
    async fn changed(&self) -> Result<Option<std::time::SystemTime>, Error> {
        Ok(None)
    }

    #[handler(get)]
    async fn show(&self) -> &'static str {
        "shown"
    }
}

fn main() {}
