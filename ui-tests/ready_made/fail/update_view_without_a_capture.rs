use cbv::prelude::*;
use cbv_test_shared::novel;

fn main() {
    let _ = update_view!(model = novel::Entity, fields = ["title"], template_name = "about.html", success_url = "/");
}
