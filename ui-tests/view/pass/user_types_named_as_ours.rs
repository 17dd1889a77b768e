//! Names of the standard library, and our own, as names of the user's types.
use cbv::{View as Derived, handler};

#[allow(dead_code)]
struct Option;
#[allow(dead_code)]
struct Result;
#[allow(dead_code)]
struct Box;
#[allow(dead_code)]
trait Send {}
#[allow(dead_code)]
trait Sync {}
#[allow(dead_code)]
trait Future {}

#[derive(cbv::View)]
struct View {
    #[view(default)]
    size: u32,
    #[view(query)]
    page: std::option::Option<u32>,
}

impl View {
    #[handler(get)]
    async fn list(&self) -> String {
        format!("{} {:?}", self.size, self.page)
    }
}

pub fn main() {
    let _ = View::as_view().size(20);
    assert_eq!(<View as Derived>::ALLOW, "GET, HEAD, OPTIONS");
}
