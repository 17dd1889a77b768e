use cbv::generic::list;
use cbv_test_shared::book;

fn main() {
    let _ = list(book::Entity);
}
