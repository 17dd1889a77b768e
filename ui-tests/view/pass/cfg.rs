//! `#[cfg]` and `#[cfg_attr]` on fields, on and off.
use cbv::prelude::*;

#[derive(View)]
#[cfg_attr(all(), view(methods(get)))]
#[cfg_attr(any(), view(methods(post)))]
struct Books {
    #[cfg(all())]
    #[view(default = 20)]
    size: u32,
    #[cfg(any())]
    never: NoSuchType,
    #[cfg_attr(all(), view(query))]
    page: Option<u32>,
}

impl Books {
    #[handler(get)]
    async fn list(&self) -> String {
        format!("{} {:?}", self.size, self.page)
    }
}

pub fn main() {
    assert_eq!(Books::ALLOW, "GET");
    let _ = Books::as_view().size(5);
}
