//! What several modules do to each other is found when the router is made, all of it at once.

use cbv::prelude::*;

use crate::urls::views::{Book, ByName, BySlug, Home, Pair};

mod first {
    use super::{BySlug, Home};
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls {
            "/" => Home::as_view(), name = home;
            "/{slug: Slug}/" => BySlug::as_view(), name = by_slug;
        }
    }
}

mod second {
    use super::{Book, Home};
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls {
            "/second/" => Home::as_view(), name = home;
            "/{pk: i64}/" => Book::as_view();
        }
    }
}

mod third {
    use super::Pair;
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls, app_name = third {
            "/{a}/{b}/" => Pair::as_view();
        }
    }
}

#[derive(View)]
struct Octets {
    #[view(path)]
    octet: Option<u8>,
    #[view(path)]
    other: Option<u8>,
}

impl Octets {
    #[handler(get)]
    async fn show(&self) -> String {
        format!("{:?} {:?}", self.octet, self.other)
    }
}

fn octets() -> cbv::AsView<Octets> {
    Octets::as_view()
}

fn by_name() -> cbv::AsView<ByName> {
    ByName::as_view()
}

urls! {
    mod urls {
        "/" => include first::urls;
        "/" => include second::urls;
        "/third/{a}/" => include third::urls, namespace = third;
        "/names/{nmae}/" => by_name();
        "/octets/{octet: i64}/{other: u8}/" => octets();
    }
}

#[test]
fn all_problems_are_listed() {
    let panic = std::panic::catch_unwind(|| drop(urls::router())).expect_err("it panics");
    let text = panic.downcast_ref::<String>().expect("with a text");
    assert_eq!(
        text,
        "these URLs cannot be served:
`/` and `/second/` have the same name, `home`: rename one of them
`/third/{a}/{a}/{b}/` captures `a` twice: rename one of them
`/second/` is never reached: `/{slug: Slug}/` before it takes all its paths; put it first
`/{pk: i64}/` is never reached: `/{slug: Slug}/` before it takes all its paths; put it first
`/names/{nmae}/` does not capture `name`, which is a field of the view `ByName`
`/octets/{octet: i64}/{other: u8}/` captures `octet` as a `i64`, but the field of the view `Octets` is a `u8`: write `{octet: u8}`"
    );
}

mod of_a_type {
    pub(super) type Id = i64;
}

mod of_another_type {
    pub(super) type Id = char;
}

mod numbers {
    use super::{Book, of_a_type::Id};
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls {
            "/{pk: Id}/" => Book::as_view();
        }
    }
}

mod letters {
    use super::of_another_type::Id;
    use crate::urls::views::Letter;
    use cbv::prelude::*;

    urls! {
        pub(crate) mod urls {
            "/{letter: Id}/" => Letter::as_view();
        }
    }
}

urls! {
    mod of_both {
        "/" => include numbers::urls;
        "/" => include letters::urls;
    }
}

/// In two modules one name may be two types.
#[tokio::test]
async fn types_of_one_name_are_told_apart() {
    let client = cbv::testing::Client::new(of_both::router());
    assert_eq!(client.get("/7/").await.text(), "Book pk=7");
    assert_eq!(client.get("/x/").await.text(), "Letter letter='x'");
}
