//! The bytes of HTTP/1, as a server reads them.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use cbv::prelude::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[derive(View)]
struct Book;

impl Book {
    #[handler(post, delete)]
    async fn save(&self, body: String) -> String {
        format!("saved {body}")
    }
}

async fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let router: Router = Router::new().view("/books/", Book::as_view());
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// The status of the answer to these bytes.
async fn status(address: SocketAddr, head: &str) -> String {
    let mut stream = TcpStream::connect(address).await.expect("the server accepts");
    let request = format!("{head}content-length: 4\r\nconnection: close\r\n\r\nbook");
    stream.write_all(request.as_bytes()).await.expect("the server reads");
    let mut answer = String::new();
    let read = stream.read_to_string(&mut answer);
    tokio::time::timeout(Duration::from_secs(20), read).await.expect("in time").expect("an answer");
    let status = answer.split(' ').nth(1).expect("a status").to_owned();
    assert_eq!(status == "200", answer.ends_with("saved book"), "{answer}");
    status
}

#[tokio::test]
async fn a_server_gives_the_headers_as_they_were_sent() {
    let address = serve().await;
    let here = "HTTP/1.1\r\nhost: shop.example\r\n";
    for (head, expected) in [
        (format!("POST /books/ {here}"), "200"),
        (format!("POST /books/ {here}sec-fetch-site: same-origin\r\n"), "200"),
        (format!("POST /books/ {here}Origin: http://shop.example\r\n"), "200"),
        (format!("POST /books/ {here}SEC-FETCH-SITE: cross-site\r\n"), "403"),
        (format!("DELETE /books/ {here}sec-fetch-site:same-site\r\n"), "403"),
        (format!("PUT /books/ {here}sec-fetch-site: cross-site\r\n"), "403"),
        (format!("PUT /books/ {here}"), "405"),
        (format!("POST /books/ {here}origin: https://evil.example\r\n"), "403"),
        (format!("POST /books/ {here}origin: null\r\n"), "403"),
        // The request line has the host, whatever `Host` says (RFC 9112, 3.2.2).
        (format!("POST http://shop.example/books/ {here}origin: http://shop.example\r\n"), "200"),
        (format!("POST http://other.example/books/ {here}origin: http://shop.example\r\n"), "403"),
        // HTTP/1.0 may come without a host.
        ("POST /books/ HTTP/1.0\r\n".to_owned(), "200"),
        ("POST /books/ HTTP/1.0\r\norigin: http://shop.example\r\n".to_owned(), "403"),
        ("POST /books/ HTTP/1.0\r\nsec-fetch-site: cross-site\r\n".to_owned(), "403"),
    ] {
        assert_eq!(status(address, &head).await, expected, "{head}");
    }
}
