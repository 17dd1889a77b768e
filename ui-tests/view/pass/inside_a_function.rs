use cbv::prelude::*;

pub fn main() {
    #[derive(Clone)]
    struct App;

    #[derive(View)]
    #[view(state = App)]
    struct Books {
        title: &'static str,
        #[view(default = 20)]
        size: u32,
    }

    impl Books {
        #[handler(get)]
        async fn list(&self) -> String {
            format!("{} {}", self.title, self.size)
        }
    }

    let router = axum::Router::new().view("/", Books::as_view("Books").size(5));
    let _: axum::Router = router.with_state(App);
}
