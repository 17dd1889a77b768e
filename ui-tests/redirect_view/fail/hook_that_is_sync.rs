use cbv::{Error, RedirectView};

#[derive(RedirectView)]
#[view(redirect_url = Self::lead)]
struct Old;

impl Old {
    fn lead(&self, url: Option<String>) -> Result<Option<String>, Error> {
        Ok(url)
    }
}

fn main() {}
