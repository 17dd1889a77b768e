//! A form that only one function knows, with a field that is there or not.
use cbv::prelude::*;

pub fn main() {
    const LONGEST: usize = 20;

    #[derive(Form)]
    struct Search {
        #[form(max_length = LONGEST, widget = Widget::search(), attributes(data-kind = "books"))]
        query: String,
        #[cfg(any())]
        never: NoType,
        #[cfg(all())]
        kind: Option<Kind>,
    }

    #[derive(Clone, Choices)]
    enum Kind {
        Book,
        #[cfg(any())]
        Never(u8),
    }

    let form = FormInstance::<Search>::new();
    assert!(!form.is_bound());
}
