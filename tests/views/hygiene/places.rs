//! Handlers in several `impl` blocks, in other modules than the struct, and of any visibility.

use cbv::prelude::*;
use cbv::testing::Client;

#[derive(View)]
struct Scattered {
    #[view(path)]
    pk: u32,
}

impl Scattered {
    #[handler(get)]
    async fn get(&self) -> String {
        self.text("get")
    }
}

impl Scattered {
    fn text(&self, verb: &str) -> String {
        format!("{verb} {}", self.pk)
    }

    #[handler(post)]
    pub(crate) async fn post(&self) -> String {
        self.text("post")
    }
}

mod elsewhere {
    use super::Scattered;

    pub(super) struct Private;

    impl<S: Sync> axum::extract::FromRequestParts<S> for Private {
        type Rejection = std::convert::Infallible;

        async fn from_request_parts(
            _: &mut axum::http::request::Parts,
            _: &S,
        ) -> Result<Self, Self::Rejection> {
            Ok(Self)
        }
    }

    impl Scattered {
        #[cbv::handler(put)]
        async fn put(&self, _: Private) -> String {
            self.text("put")
        }
    }

    mod deeper {
        impl super::super::Scattered {
            #[cbv::handler(delete)]
            async fn delete(&self) -> String {
                self.text("delete")
            }
        }
    }
}

#[tokio::test]
async fn handlers_are_found_wherever_they_are() {
    let client = Client::view("/{pk}", Scattered::as_view());
    assert_eq!(Scattered::ALLOW, "GET, POST, PUT, DELETE, HEAD, OPTIONS");
    for (method, text) in
        [("GET", "get 7"), ("POST", "post 7"), ("PUT", "put 7"), ("DELETE", "delete 7")]
    {
        assert_eq!(client.request(method, "/7").await.text(), text);
    }
}

/// A base in another module, named by its path, and a view that is mounted from outside.
mod app {
    pub(super) mod bases {
        use cbv::prelude::*;

        #[derive(Attributes)]
        pub(in super::super) struct Shared {
            #[view(default = "shared")]
            pub(super) text: &'static str,
        }

        #[base(attributes = Shared)]
        pub(in super::super) trait Base: View {
            #[handler(get)]
            async fn get(&self, Configured(shared): Configured<Shared>) -> &'static str {
                shared.text
            }
        }
    }

    pub(super) mod views {
        #[derive(cbv::View)]
        #[view(base = super::bases::Base(text = "started"))]
        pub(in super::super) struct Page;

        impl super::bases::Base for Page {}
    }
}

#[tokio::test]
async fn bases_and_views_in_modules() {
    let client = Client::view("/", app::views::Page::as_view());
    assert_eq!(client.get("/").await.text(), "started");
    let client = Client::view("/", app::views::Page::as_view().text("set"));
    assert_eq!(client.get("/").await.text(), "set");
}

/// Two bases are imported where a view is declared; it has one of them.
mod two_bases {
    use super::app::bases::Base;
    use cbv::prelude::*;

    #[base]
    pub(super) trait Other: View {
        #[handler(post)]
        async fn post(&self) -> &'static str {
            "other"
        }
    }

    #[derive(View)]
    #[view(base = Other)]
    pub(super) struct Both;

    // It implements the other as a trait, without standing on it.
    impl Base for Both {}
    impl Other for Both {}
}

#[test]
fn a_base_that_is_not_named_gives_nothing() {
    assert_eq!(two_bases::Both::ALLOW, "POST, OPTIONS");
}

#[tokio::test]
async fn a_view_inside_a_function() {
    #[derive(View)]
    struct Local {
        #[view(default = 3)]
        number: u8,
    }

    impl Local {
        #[handler(get)]
        async fn get(&self) -> String {
            self.number.to_string()
        }
    }

    assert_eq!(Client::view("/", Local::as_view().number(4)).get("/").await.text(), "4");
}
