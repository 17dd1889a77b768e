//! The socket.

use std::net::Ipv4Addr;

use axum::Router;
use tokio::net::TcpListener;

use crate::urls::shop;

pub(super) async fn serve(router: Router) -> Result<(), String> {
    let port = port()?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|error| {
        format!("cannot serve on 127.0.0.1:{port}: {error}; `PORT` sets another port")
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("Serving on http://{address}, until ctrl-c.\n");
    shop::print();
    let stop = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without the signal there is nothing to wait for: serve until killed.
            std::future::pending::<()>().await;
        }
    };
    axum::serve(listener, router)
        .with_graceful_shutdown(stop)
        .await
        .map_err(|error| error.to_string())
}

fn port() -> Result<u16, String> {
    match std::env::var_os("PORT") {
        None => Ok(3000),
        Some(port) => port.to_str().and_then(|port| port.parse().ok()).ok_or_else(|| {
            format!("PORT is {}, which is no port: it is a number up to 65535", port.display())
        }),
    }
}
