//! Named by a path, without an import; sync; with extension verbs.
mod bases {
    use cbv::prelude::*;

    #[base]
    pub trait Dav: View {
        #[handler("PROPFIND", get)]
        fn propfind(&self) -> String {
            self.title()
        }

        fn title(&self) -> String {
            "a collection".to_owned()
        }
    }
}

#[derive(cbv::View)]
#[view(base = bases::Dav, methods(get, "PROPFIND"))]
struct Books;

impl bases::Dav for Books {}

pub fn main() {
    assert_eq!(Books::ALLOW, "GET, PROPFIND");
}
