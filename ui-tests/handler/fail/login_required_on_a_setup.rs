
use cbv::prelude::*;
use cbv_test_shared::users::App;

#[derive(View)]
#[view(state = App)]
struct Books;

impl Books {
    #[handler(get)]
    async fn index(&self) {}

    #[handler(setup, login_required)]
    async fn load(&self) -> Result<(), Error> {
        Ok(())
    }
}

fn main() {}
