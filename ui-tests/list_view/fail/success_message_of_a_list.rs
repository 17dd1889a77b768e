use cbv::prelude::*;
use cbv_test_shared::novel;

#[derive(ListView)]
#[view(model = novel::Entity, template_name = "about.html", success_message = "Saved.")]
struct Novels;

fn main() {}
