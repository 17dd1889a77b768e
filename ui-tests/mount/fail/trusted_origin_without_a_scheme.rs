use axum::Router;
use cbv::TrustedOrigins;

fn main() {
    const TRUSTED: TrustedOrigins = TrustedOrigins::from_static(&["*.example"]);
    let _: Router = Router::new().layer(TRUSTED);
}
