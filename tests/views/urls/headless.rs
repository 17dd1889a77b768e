//! `urls!` without a header: in a module of its own, and in a function.

use cbv::prelude::*;
use cbv::testing::Client;

#[derive(Clone)]
pub(super) struct App {
    pub(super) name: &'static str,
}

#[derive(View)]
#[view(state = App)]
struct Detail {
    #[view(path)]
    pk: i64,
}

impl Detail {
    #[handler(get)]
    async fn show(&self, axum::extract::State(app): axum::extract::State<App>) -> String {
        format!("{} {}", app.name, self.pk)
    }
}

#[derive(View)]
struct Year {
    #[view(path)]
    year: Digits,
}

impl Year {
    #[handler(get)]
    async fn show(&self) -> String {
        self.year.0.to_string()
    }
}

/// A converter beside the views.
#[derive(Debug)]
pub(super) struct Digits(u32);

impl Converter for Digits {
    fn from_url(segment: &str) -> Option<Self> {
        segment.parse().ok().map(Self)
    }

    fn to_url(&self) -> std::borrow::Cow<'_, str> {
        self.0.to_string().into()
    }
}

/// As in a file `polls/urls.rs`.
mod polls {
    pub(super) mod urls {
        use cbv::prelude::*;

        use super::super as site;

        urls! {
            state = site::App;
            app_name = polls;

            /// One question.
            "/{pk: i64}/" => site::Detail::as_view(), name = detail;
            "/year/{year: super::super::Digits}/" => site::Year::as_view(), name = year;
        }
    }
}

/// As in the crate's `urls.rs`.
mod urls {
    use cbv::prelude::*;

    use super::{App, Detail, Digits, polls};

    urls! {
        state = App;
        "/polls/" => include polls::urls, namespace = polls;
        "/{pk: i64}/" => Detail::as_view(), name = detail;
        "/year/{year: Digits}/" => super::Year::as_view(), name = year;
    }
}

#[tokio::test]
async fn it_is_the_content_of_a_module() {
    let client = Client::new(urls::router().with_state(App { name: "site" }));
    assert_eq!(client.get(&urls::detail(7)).await.text(), "site 7");
    assert_eq!(client.get(&urls::polls().detail(8)).await.text(), "site 8");
    assert_eq!(urls::year(Digits(2008)), "/year/2008/");
    assert_eq!(urls::polls().year(Digits(2008)), "/polls/year/2008/");
    assert_eq!(client.get("/polls/year/2008/").await.text(), "2008");
    assert_eq!(urls::reverse("polls:detail", [("pk", 8)]).as_deref(), Ok("/polls/8/"));
}

#[tokio::test]
async fn it_stands_in_a_function() {
    #[derive(View)]
    struct Local {
        #[view(path)]
        number: Number,
    }

    impl Local {
        #[handler(get)]
        async fn show(&self) -> String {
            format!("{:?}", self.number)
        }
    }

    #[derive(Debug)]
    struct Number(u8);

    impl Converter for Number {
        fn from_url(segment: &str) -> Option<Self> {
            segment.parse().ok().map(Self)
        }

        fn to_url(&self) -> std::borrow::Cow<'_, str> {
            self.0.to_string().into()
        }
    }

    urls! {
        "/local/" => {
            "/{number: Number}/" => Local::as_view(), name = local;
        }
        "/polls/" => include polls_without_state, namespace = polls;
    }

    assert_eq!(local(Number(7)), "/local/7/");
    assert_eq!(polls().again(8), "/polls/8/");
    let client = Client::new(router());
    assert_eq!(client.get("/local/7/").await.text(), "Number(7)");
    assert_eq!(client.get("/local/700/").await.status(), 404);
}

mod polls_without_state {
    use cbv::prelude::*;

    urls! {
        app_name = polls;
        "/{number: u8}/" => generic::redirect("/local/{number}/"), name = again;
    }
}
