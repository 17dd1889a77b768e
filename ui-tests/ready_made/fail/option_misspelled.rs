use cbv::prelude::*;
use cbv_test_shared::novel;

fn main() {
    let _ = create_view!(model = novel::Entity, feilds = ["title"], template_name = "about.html", success_url = "/");
}
