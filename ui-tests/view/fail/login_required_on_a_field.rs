
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App)]
struct Books {
    #[view(path, login_required)]
    pk: i64,
}

impl Books {
    #[handler(get)]
    async fn show(&self) -> String {
        self.pk.to_string()
    }
}

fn main() {}
