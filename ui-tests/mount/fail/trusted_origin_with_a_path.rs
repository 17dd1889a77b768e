use axum::Router;
use cbv::TrustedOrigins;

const TRUSTED: TrustedOrigins =
    TrustedOrigins::from_static(&["https://blog.example", "https://pay.example/form"]);

fn main() {
    let _: Router = Router::new().layer(TRUSTED);
}
