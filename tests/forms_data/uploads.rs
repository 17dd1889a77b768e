//! Files: told by their content, called by a clean name, gone unless they are kept.

use std::io::Read;

use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::{Extension, Router};
use cbv::forms::{FormData, FormLimits, UploadedFile};
use cbv::prelude::*;
use cbv::testing::{Client, Multipart};
use futures_util::{StreamExt, stream};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tower::ServiceExt;

use crate::echo::{checksum, client, echoed, limited, refused, router};
use crate::folder::Folder;
use crate::server::serve;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A file with bytes of all kinds, pieces of boundaries among them.
fn content(size: usize) -> Vec<u8> {
    let bytes = b"\r\n--cbv-test-boundary\r\n\r\r\n\0\xff-".iter().chain(PNG).copied().cycle();
    PNG.iter().copied().chain(bytes).take(size).collect()
}

#[tokio::test]
async fn small_files_stay_in_memory_and_large_ones_do_not() {
    let folder = Folder::new("spooled");
    let client = limited(FormLimits::new().temp_dir(folder.path()).in_memory(1_000));
    for size in [0, 1, 999, 1_000, 1_001, 65_536, 70_000, 1_000_000] {
        let content = content(size);
        let form = Multipart::new().text("a", "1").file("file", "a.png", "image/png", &content);
        let answer = echoed(&client.post("/").multipart(form.text("b", "2")).await);
        assert_eq!(answer.fields.len(), 2);
        let [file] = &answer.files[..] else { panic!("{answer:?}") };
        assert_eq!((file.size, file.is_on_disk), (size as u64, size > 1_000));
        assert_eq!(file.checksum, checksum(&content), "{size}");
    }
    folder.becomes_empty(true).await;
}

#[tokio::test]
async fn several_files_and_none() {
    let client = client();
    let form = Multipart::new()
        .file("file", "a.txt", "text/plain", "one")
        .file("file", "", "application/octet-stream", "")
        .file("other", "c.txt", "text/plain", "three")
        .file("file", "b.txt", "text/plain", "two");
    let files = echoed(&client.post("/").multipart(form).await).files;
    assert_eq!(files.iter().map(|file| &*file.name).collect::<Vec<_>>(), ["a.txt", "b.txt"]);
    // A script may send a file that has no name.
    let form = Multipart::new().file("file", "", "text/plain", "x");
    assert_eq!(echoed(&client.post("/").multipart(form).await).files.len(), 1);
}

#[tokio::test]
async fn files_are_taken_by_name() {
    let file = |name: &str| UploadedFile::from_bytes(name, "x");
    let mut data = FormData::new();
    for name in ["1", "2", "3"] {
        data.push_file("a", file(name));
    }
    data.push_file("b", file("4"));
    assert_eq!(data.file("a").map(UploadedFile::name), Some("3"));
    assert_eq!(data.files("a").count(), 3);
    assert_eq!(data.take_file("a").as_ref().map(UploadedFile::name), Some("3"));
    let rest: Vec<_> = data.take_files("a").iter().map(|file| file.name().to_owned()).collect();
    assert_eq!(rest, ["1", "2"]);
    assert!(data.take_file("a").is_none() && data.file("b").is_some() && !data.is_empty());
}

#[tokio::test]
async fn the_content_says_what_it_is() {
    let client = client();
    for (name, declared, content, expected) in [
        ("cover.png", "image/png", PNG, "image/png"),
        ("cover.png", "image/png", b"<!doctype html><script>alert(1)</script>", "text/html"),
        ("cover.jpg", "image/jpeg", b"<svg onload=alert(1)>", "image/svg+xml"),
        ("page.html", "text/html", PNG, "image/png"),
        ("cover.png", "image/png", b"\0\x01\x02", "application/octet-stream"),
        ("a.csv", "text/csv", b"Solaris;1961\n", "text/plain"),
    ] {
        let form = Multipart::new().file("file", name, declared, content);
        let files = echoed(&client.post("/").multipart(form).await).files;
        assert_eq!(files[0].content_type, expected, "{name}");
        assert_eq!(files[0].declared.as_deref(), Some(declared));
    }
}

#[tokio::test]
async fn hostile_file_names() {
    let client = client();
    for (sent, shown) in [
        ("../../etc/passwd", "passwd"),
        ("/etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\cmd.exe", "cmd.exe"),
        ("..", ""),
        (".", ""),
        ("a/", ""),
        ("photo\u{202e}gpj.exe", "photogpj.exe"),
        ("a\r\nX-Own: b.png", "aX-Own: b.png"),
        ("say \"hi\".txt", "say \"hi\".txt"),
        ("  naïve.txt ", "naïve.txt"),
    ] {
        let form = Multipart::new().file("file", sent, "text/plain", "x");
        let files = echoed(&client.post("/").multipart(form).await).files;
        assert_eq!(files[0].name, shown, "{sent:?}");
    }
    let long = format!("{}.png", "ü".repeat(1_000));
    let form = Multipart::new().file("file", &long, "text/plain", "x");
    let files = echoed(&client.post("/").multipart(form).await).files;
    assert!(files[0].name.len() <= 255 && files[0].name.ends_with("ü.png"));
    // No header has these.
    let form = Multipart::new().file("file", "a\0b.txt", "text/plain", "x");
    assert_eq!(client.post("/").multipart(form).await.status(), 400);
}

#[tokio::test]
async fn extended_file_names() {
    let client = client();
    let send = |name: &str| {
        let body = format!(
            "--b\r\nContent-Disposition: form-data; name=file; filename*={name}\r\n\r\nx\r\n--b--"
        );
        let request = client.post("/").header("accept", "application/json").body(body);
        request.header("content-type", "multipart/form-data; boundary=b")
    };
    let answer = send("utf-8''..%2Fna%C3%AFve.txt").await;
    assert_eq!(echoed(&answer).files[0].name, "naïve.txt");
    for bad in ["utf-8''%FF", "iso-8859-1''a", "a.txt"] {
        let expected = (400, "the name of a file is not UTF-8".to_owned());
        assert_eq!(refused(&send(bad).await), expected, "{bad}");
    }
}

#[tokio::test]
async fn limits() {
    let folder = Folder::new("limits");
    let limits = FormLimits::new().temp_dir(folder.path()).in_memory(0);
    let client = limited(limits.files(2).file_size(100_000).files_size(150_000));
    let send = |sizes: &[usize]| {
        let form = sizes.iter().fold(Multipart::new(), |form, size| {
            form.file("file", "a.png", "image/png", content(*size))
        });
        client.post("/").header("accept", "application/json").multipart(form)
    };
    assert_eq!(send(&[100_000, 50_000]).await.status(), 200);
    for (sizes, message) in [
        (
            &[100_001][..],
            "the file of `file` is too large: at most 100000 bytes, set by `FormLimits::file_size`",
        ),
        (
            &[100_000, 50_001],
            "the files are too large: at most 150000 bytes, set by `FormLimits::files_size`",
        ),
        (&[1, 0, 1], "the form has too many files: at most 2, set by `FormLimits::files`"),
    ] {
        assert_eq!(refused(&send(sizes).await), (413, message.to_owned()));
    }
    folder.becomes_empty(true).await;
}

/// The limits of the request are those nearest to the handler, and a limit of axum's extractors is none of a form.
#[tokio::test]
async fn whose_limits() {
    let inner = router(FormLimits::new().file_size(10 << 20));
    let outer = inner
        .layer(Extension(FormLimits::new().file_size(1)))
        .layer(axum::extract::DefaultBodyLimit::max(1));
    let form = Multipart::new().file("file", "a.png", "image/png", content(3 << 20));
    let files = echoed(&Client::new(outer).post("/").multipart(form).await).files;
    assert_eq!(files[0].size, 3 << 20);
}

#[tokio::test]
async fn reading_a_file() {
    let file = UploadedFile::from_bytes("a.txt", "naïve");
    assert_eq!(file.text().await.expect("UTF-8"), "naïve");
    let error = UploadedFile::from_bytes("a.txt", &b"\xff"[..]).text().await.unwrap_err();
    assert_eq!(
        (error.status().as_u16(), &*error.to_string()),
        (400, "the file `a.txt` is not UTF-8")
    );
    let mut read = String::new();
    file.reader().expect("a file").read_to_string(&mut read).expect("UTF-8");
    assert_eq!(read, "naïve");
}

/// Half of a form with a large file.
fn half() -> Vec<u8> {
    let mut half =
        b"--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\n".to_vec();
    half.extend(content(300_000));
    half
}

const MULTIPART: &str = "multipart/form-data; boundary=b";

#[tokio::test]
async fn a_client_that_goes_away() {
    let folder = Folder::new("gone");
    let address = serve(router(FormLimits::new().temp_dir(folder.path()))).await;
    let mut stream = TcpStream::connect(address).await.expect("the server accepts");
    let head = format!(
        "POST / HTTP/1.1\r\nHost: test\r\nContent-Type: {MULTIPART}\r\nContent-Length: 1000000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.expect("the server reads");
    stream.write_all(&half()).await.expect("the server reads");
    folder.becomes_empty(false).await;
    drop(stream);
    folder.becomes_empty(true).await;
}

#[tokio::test]
async fn a_request_that_is_dropped() {
    let folder = Folder::new("dropped");
    let body = stream::iter([Ok::<_, axum::Error>(Bytes::from(half()))]).chain(stream::pending());
    let request = Request::post("/").header("content-type", MULTIPART);
    let request = request.body(Body::from_stream(body)).expect("a request");
    let app = router(FormLimits::new().temp_dir(folder.path()));
    tokio::select! {
        _ = app.oneshot(request) => panic!("the body does not end"),
        () = folder.becomes_empty(false) => {}
    }
    folder.becomes_empty(true).await;
}

#[tokio::test]
async fn a_form_that_is_cut_off() {
    let folder = Folder::new("cut-off");
    let client = limited(FormLimits::new().temp_dir(folder.path()));
    let answer = client.post("/").header("content-type", MULTIPART).body(half()).await;
    assert_eq!(answer.status(), 400);
    folder.becomes_empty(true).await;
}

#[derive(View)]
struct Fails {
    panics: bool,
}

impl Fails {
    #[handler(post)]
    async fn post(&self, data: FormData) -> Result<(), Error> {
        let path = data.file("file").and_then(UploadedFile::path).expect("a file on the disk");
        assert!(path.exists() && !self.panics, "a mistake of the handler");
        Err(Error::bad_request("not today"))
    }
}

#[tokio::test]
async fn handlers_that_fail() {
    let folder = Folder::new("failing");
    for (panics, status) in [(false, 400), (true, 500)] {
        let app = Router::new().view("/", Fails::as_view(panics));
        let app = app.layer(Extension(FormLimits::new().temp_dir(folder.path())));
        let form = Multipart::new().file("file", "a.png", "image/png", content(300_000));
        assert_eq!(Client::new(app).post("/").multipart(form).await.status(), status);
        folder.becomes_empty(true).await;
    }
}

#[tokio::test]
async fn a_folder_that_is_none() {
    let client = limited(FormLimits::new().temp_dir("/nowhere/at/all"));
    let form = Multipart::new().file("file", "a.png", "image/png", content(300_000));
    assert_eq!(client.post("/").multipart(form).await.status(), 500);
}
