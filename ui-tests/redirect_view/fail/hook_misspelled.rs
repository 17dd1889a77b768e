use cbv::prelude::*;
use cbv::{Error, RedirectView};

#[derive(View)]
#[view(base = RedirectView)]
struct Old;

impl RedirectView for Old {
    async fn get_redirect_url(&self, url: Option<String>) -> Result<Option<String>, Error> {
        Ok(url)
    }
}

fn main() {}
