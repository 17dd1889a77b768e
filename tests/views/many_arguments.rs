//! Methods of many arguments: they are taken in order, of every kind of method.

#![allow(clippy::too_many_arguments, reason = "it is what they are for")]
#![allow(clippy::needless_pass_by_value, reason = "an argument of a handler is an extractor")]

use axum::response::Response;
use cbv::prelude::*;
use cbv::testing::Client;

use super::extraction::{Step, Steps};

/// A view of methods of one kind, and with what else it has.
macro_rules! view {
    ($view:ident [$($async:tt)?] $($item:tt)*) => {
        #[derive(View)]
        #[view(state = Steps)]
        struct $view {
            #[view(setup)]
            text: String,
        }

        impl $view {
            #[handler(setup)]
            $($async)? fn set_up(
                &mut self,
                _: Step<1>,
                _: Step<2>,
                _: Step<3>,
                _: Step<4>,
                _: Step<5>,
                _: Step<6>,
                _: Step<7>,
                _: Step<8>,
                _: Step<9>,
                _: Step<10>,
                _: Step<11>,
                _: Step<12>,
            ) {
                self.text.push_str("set up, ");
            }

            #[handler(put)]
            $($async)? fn by_reference(
                &self,
                _: Step<13>,
                _: Step<14>,
                _: Step<15>,
                _: Step<16>,
                _: Step<17>,
                _: Step<18>,
                _: Step<19>,
                _: Step<20>,
                _: Step<21>,
                _: Step<22>,
                _: Step<23>,
                body: String,
            ) -> String {
                format!("{}{body}", self.text)
            }

            #[handler(post)]
            $($async)? fn by_mutable_reference(
                &mut self,
                _: Step<13>,
                _: Step<14>,
                body: String,
            ) -> String {
                std::mem::take(&mut self.text) + &body
            }

            $($item)*
        }
    };
}

view!(Async [async]
    #[handler(patch)]
    async fn by_value(self, _: Step<13>, _: Step<14>, _: Step<15>, body: String) -> String {
        self.text + &body
    }
);

view!(Sync []
    #[handler(patch)]
    fn by_value(self, _: Step<13>, _: Step<14>, _: Step<15>, body: String) -> String {
        self.text + &body
    }
);

view!(AsyncDispatched [async]
    #[handler(dispatch)]
    async fn around(&mut self, next: Next<Self>) -> Response {
        self.text.push_str("passed on, ");
        next.run(self).await
    }
);

view!(SyncDispatched []
    #[handler(dispatch)]
    fn around(&mut self, next: SyncNext<Self>) -> Response {
        self.text.push_str("passed on, ");
        next.run(self)
    }
);

/// Method, the number of its last argument, and the text that it begins with.
type Case = (&'static str, u8, &'static str);

async fn assert_taken_in_order(client: &Client, steps: &Steps, cases: &[Case]) {
    for (method, last, begin) in cases {
        let answer = client.request(*method, "/").body("body").await;
        assert_eq!(answer.text(), format!("{begin}body"), "{method}");
        assert_eq!(steps.taken(), (1..=*last).collect::<Vec<_>>(), "{method}");
        for refused in 1..=*last {
            let request = client.request(*method, "/").header("x-refuse", &refused.to_string());
            assert_eq!(request.body("body").await.text(), format!("refused by {refused}"));
            assert_eq!(steps.taken(), (1..=refused).collect::<Vec<_>>(), "{method}");
        }
    }
}

#[tokio::test]
async fn of_methods() {
    let cases = [("PUT", 23, "set up, "), ("POST", 14, "set up, "), ("PATCH", 15, "set up, ")];
    let steps = Steps::default();
    let client = Client::view_with_state("/", Async::as_view(), steps.clone());
    assert_taken_in_order(&client, &steps, &cases).await;
    let client = Client::view_with_state("/", Sync::as_view(), steps.clone());
    assert_taken_in_order(&client, &steps, &cases).await;
}

#[tokio::test]
async fn behind_a_dispatch() {
    let begin = "set up, passed on, ";
    let cases = [("PUT", 23, begin), ("POST", 14, begin)];
    let steps = Steps::default();
    let client = Client::view_with_state("/", AsyncDispatched::as_view(), steps.clone());
    assert_taken_in_order(&client, &steps, &cases).await;
    let client = Client::view_with_state("/", SyncDispatched::as_view(), steps.clone());
    assert_taken_in_order(&client, &steps, &cases).await;
}
