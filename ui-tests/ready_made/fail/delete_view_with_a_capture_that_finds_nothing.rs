use cbv::prelude::*;
use cbv_test_shared::novel;

fn main() {
    let _ = delete_view!(number: i32, model = novel::Entity, template_name = "about.html", success_url = "/");
}
