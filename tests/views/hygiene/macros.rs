//! Views that a macro of the user's own writes: types and names come in invisible groups.

use axum::Router;
use cbv::prelude::*;

macro_rules! view {
    ($vis:vis $name:ident, $ty:ty, $verb:ident, $default:expr, $key:literal) => {
        #[derive(View)]
        $vis struct $name {
            #[view(default = $default)]
            text: String,
            #[view(path = $key)]
            value: $ty,
            #[view(query)]
            many: Vec<$ty>,
        }

        impl $name {
            #[handler($verb)]
            $vis async fn answer(&self, _: axum::http::Method) -> String {
                let Self { text, value, many } = self;
                format!("{text} {value}{}", "+".repeat(many.len()))
            }
        }
    };
}

view!(pub(crate) Written, u32, get, "written", "pk");

macro_rules! base {
    ($name:ident, $attributes:path, $ty:ty) => {
        #[cbv::base(attributes = $attributes)]
        trait $name: View {
            fn hook(&self, value: $ty) -> $ty {
                value
            }

            #[handler(get)]
            async fn get(&self, Configured(shared): Configured<$attributes>) -> String {
                self.hook(shared.size).to_string()
            }
        }
    };
}

#[derive(Attributes)]
struct Shared {
    #[view(default = 4)]
    size: u32,
}

base!(Based, Shared, u32);

macro_rules! on_a_base {
    ($name:ident, $base:path) => {
        #[derive(View)]
        #[view(base = Based)]
        struct $name;

        impl $base for $name {}
    };
}

on_a_base!(OnABase, Based);

pub(crate) fn router() -> Router {
    Router::new().view("/{pk}", Written::as_view()).view("/based", OnABase::as_view())
}

#[tokio::test]
async fn a_base_written_by_a_macro() {
    let client = cbv::testing::Client::new(router());
    assert_eq!(client.get("/based").await.text(), "4");
}
