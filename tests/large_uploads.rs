//! 1 GiB where 1 MiB is taken: nothing of it stays, in memory or on the disk.
//!
//! A program of its own: every byte is counted that is allocated meanwhile.

#[path = "forms_data/folder.rs"]
mod folder;
#[allow(dead_code, reason = "the client here sends what no other sends")]
#[path = "support/server.rs"]
mod server;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Router};
use cbv::forms::{FormData, FormLimits, UploadedFile};
use futures_util::{Stream, StreamExt, stream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tower::ServiceExt;

use self::folder::Folder;
use self::server::serve;

#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;
const HEAD: &[u8] = b"--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\n";
const TAIL: &[u8] = b"\r\n--b--\r\n";
const PIECE: usize = 64 << 10;

/// A form with a file of so many bytes, always there as soon as it is asked for; and how many bytes were taken.
fn form(size: u64) -> (impl Stream<Item = Result<Bytes, axum::Error>>, Arc<AtomicU64>) {
    let taken = Arc::new(AtomicU64::new(0));
    let counter = taken.clone();
    let piece = Bytes::from(vec![0; PIECE]);
    let pieces = usize::try_from(size).expect("64 bits") / PIECE;
    let body = stream::once(async { Bytes::from_static(HEAD) })
        .chain(stream::iter(std::iter::repeat_n(piece, pieces)))
        .chain(stream::once(async { Bytes::from_static(TAIL) }))
        .inspect(move |piece| {
            counter.fetch_add(piece.len() as u64, Ordering::Relaxed);
        });
    (body.map(Ok), taken)
}

fn limits(folder: &Folder) -> FormLimits {
    FormLimits::new().temp_dir(folder.path()).file_size(MIB).files_size(MIB)
}

/// Takes a form, and says how long its temporary file is.
fn router(limits: FormLimits) -> Router {
    Router::new().route("/", post(received)).layer(Extension(limits))
}

async fn received(data: FormData) -> String {
    let path = data.file("file").and_then(UploadedFile::path).expect("a file on the disk");
    std::fs::metadata(path).expect("a file").len().to_string()
}

async fn answer(limits: FormLimits, body: Body) -> Response {
    let request = Request::post("/").header("content-type", "multipart/form-data; boundary=b");
    let Ok(answer) = router(limits).oneshot(request.body(body).expect("a request")).await;
    answer
}

/// The tests run beside one another.
fn assert_flat(before: usize) {
    let more = MEMORY.peak_usage().saturating_sub(before) as u64;
    println!("at most {} KiB of memory more", more / 1_024);
    assert!(more < 4 * MIB, "{more} bytes");
}

fn measured() -> usize {
    MEMORY.reset_peak_usage();
    MEMORY.current_usage()
}

#[tokio::test]
async fn it_is_stopped_while_it_arrives() {
    let (folder, before) = (Folder::new("stopped"), measured());
    let (body, taken) = form(GIB);
    let answer = answer(limits(&folder), Body::from_stream(body)).await;
    assert_eq!(answer.status(), 413);
    let taken = taken.load(Ordering::Relaxed);
    assert!((MIB..MIB + 4 * PIECE as u64).contains(&taken), "{taken} bytes were read");
    assert_flat(before);
    folder.becomes_empty(true).await;
}

/// It is not even looked at: this is no form.
#[tokio::test]
async fn what_is_announced_is_not_read() {
    let limits = FormLimits::new().fields(1).files(1).data_size(10).files_size(10);
    let sent = |bytes: usize| answer(limits.clone(), Body::from(vec![0; bytes]));
    assert_eq!(sent(30_000).await.status(), 413);
    assert_eq!(sent(1_000).await.status(), 400, "it is looked at");
}

/// What is taken goes to the disk.
#[tokio::test]
async fn what_is_within_the_limits_is_not_in_memory() {
    let (folder, before) = (Folder::new("disk"), measured());
    let size = 64 * MIB;
    let (body, taken) = form(size);
    let limits = limits(&folder).file_size(size).files_size(size);
    let answer = answer(limits, Body::from_stream(body)).await;
    assert_eq!(answer.status(), 200);
    assert_flat(before);
    assert_eq!(taken.load(Ordering::Relaxed), size + (HEAD.len() + TAIL.len()) as u64);
    let length = axum::body::to_bytes(answer.into_body(), 100).await.expect("a number");
    assert_eq!(length, size.to_string());
    folder.becomes_empty(true).await;
}

/// A client that sends on and on, over a socket.
#[tokio::test]
async fn over_a_socket() {
    let (folder, before) = (Folder::new("socket"), measured());
    let address = serve(router(limits(&folder))).await;
    for length in [format!("Content-Length: {GIB}"), "Transfer-Encoding: chunked".to_owned()] {
        let started = Instant::now();
        let (mut from, mut to) =
            TcpStream::connect(address).await.expect("the server accepts").into_split();
        let head = format!(
            "POST / HTTP/1.1\r\nHost: test\r\nContent-Type: multipart/form-data; boundary=b\r\n{length}\r\n\r\n"
        );
        let is_chunked = length.starts_with('T');
        let sending = tokio::spawn(async move {
            let mut sent = 0;
            let mut piece = vec![0; PIECE];
            to.write_all(head.as_bytes()).await?;
            let first = if is_chunked { format!("{:x}\r\n", HEAD.len()) } else { String::new() };
            to.write_all(first.as_bytes()).await?;
            to.write_all(HEAD).await?;
            if is_chunked {
                piece = format!("\r\n{PIECE:x}\r\n").into_bytes();
                piece.resize(piece.len() + PIECE, 0);
            }
            while sent < GIB && to.write_all(&piece).await.is_ok() {
                sent += PIECE as u64;
            }
            std::io::Result::Ok(sent)
        });
        let mut status = [0; 12];
        from.read_exact(&mut status).await.expect("an answer");
        assert_eq!(&status, b"HTTP/1.1 413", "{length}");
        assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
        let sent = sending.await.expect("no panic").expect("the head is sent");
        assert!(sent < 64 * MIB, "{length}: {sent} bytes were sent");
    }
    assert_flat(before);
    folder.becomes_empty(true).await;
}
