use cbv::RedirectView;

#[derive(RedirectView)]
#[view(redirect_url = Self::lead)]
struct Old;

impl Old {
    async fn lead(&self, url: Option<String>) -> Option<String> {
        url
    }
}

fn main() {}
