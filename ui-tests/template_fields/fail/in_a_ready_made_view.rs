use cbv::prelude::*;
use cbv_test_shared::bookshelf::book;

fn main() {
    let _ = update_view!(
        pk: i64,
        model = book::Entity,
        fields = ["title"],
        template_name = "typed/in_a_ready_made_view.html",
        success_url = "/",
    );
}
