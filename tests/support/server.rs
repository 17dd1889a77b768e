//! An application behind a socket, and a client that sees every byte.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Serves on a free port, for as long as the test runs.
pub(crate) async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// One connection.
pub(crate) struct Connection {
    stream: TcpStream,
    unread: Vec<u8>,
}

/// What was read of one answer.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) status: String,
    headers: Vec<(String, String)>,
}

impl Head {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("the server accepts");
        Self { stream, unread: Vec::new() }
    }

    pub(crate) async fn send(&mut self, method: &str, path: &str) {
        let request = format!("{method} {path} HTTP/1.1\r\nHost: test\r\n\r\n");
        self.stream.write_all(request.as_bytes()).await.expect("the server reads");
    }

    /// The head of the next answer; its body stays unread.
    pub(crate) async fn head(&mut self) -> Head {
        let end = loop {
            if let Some(end) = self.unread.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end;
            }
            self.more().await;
        };
        let head: Vec<u8> = self.unread.drain(..end + 4).collect();
        let head = String::from_utf8(head).expect("a head in ASCII");
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().expect("a status line").to_owned();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Head { status, headers: headers.collect() }
    }

    pub(crate) async fn body(&mut self, length: usize) -> String {
        while self.unread.len() < length {
            self.more().await;
        }
        String::from_utf8(self.unread.drain(..length).collect()).expect("a body in UTF-8")
    }

    /// Whether nothing more comes by itself.
    pub(crate) async fn is_silent(&mut self) -> bool {
        let mut byte = [0];
        let read = self.stream.read(&mut byte);
        self.unread.is_empty()
            && tokio::time::timeout(Duration::from_millis(100), read).await.is_err()
    }

    async fn more(&mut self) {
        let read = self.stream.read_buf(&mut self.unread);
        let read = tokio::time::timeout(Duration::from_secs(20), read).await;
        let count = read.expect("an answer in time").expect("an open connection");
        assert!(count > 0, "the server closed the connection");
    }
}
