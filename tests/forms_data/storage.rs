//! Files that are kept, and how they are served.

use std::fs;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use cbv::forms::{FileSystemStorage, FormLimits, UploadedFile, content_disposition};
use cbv::testing::{Answer, Client, Multipart};
use tower::ServiceExt;

use crate::folder::Folder;

fn storage(folder: &Folder) -> FileSystemStorage {
    FileSystemStorage::new(folder.path()).expect("a folder")
}

fn client(folder: &Folder) -> Client {
    Client::new(storage(folder).router())
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.header(name).unwrap_or("-")
}

#[tokio::test]
async fn a_file_stays_once_it_is_committed() {
    let folder = Folder::new("committed");
    let media = storage(&folder);
    let file = UploadedFile::from_bytes("../../evil.html", "Hello");
    let stored = media.store(&file).await.expect("a file");
    let (name, url) = (stored.name().to_owned(), stored.url());
    assert_eq!((name.len(), extension(&name)), (36, "txt"), "{name}");
    assert_eq!(url, format!("/media/{name}"));
    drop(stored);
    assert!(folder.files().is_empty(), "it was not committed");
    let name = media.store(&file).await.expect("a file").commit();
    let other = media.store(&file).await.expect("a file").commit();
    assert_ne!(name, other);
    assert_eq!(fs::read(folder.path().join(&name)).expect("a file"), b"Hello");
    for _ in 0..2 {
        media.delete(&name).await.expect("one that is gone is no error");
    }
    assert_eq!(folder.files(), [other]);
}

#[tokio::test]
async fn folders_of_a_storage() {
    let folder = Folder::new("folders");
    let media = storage(&folder).at("/files/");
    let file = UploadedFile::from_bytes("a.txt", "Hello");
    let name = media.store_in("covers/2026/", &file).await.expect("a file").commit();
    assert!(name.starts_with("covers/2026/"), "{name}");
    let answer = Client::new(media.router()).get(&media.url(&name)).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (200, "Hello"));
    for bad in ["..", "../x", "/etc", "a/../../x", "", ".hidden", "a\0b"] {
        assert!(media.store_in(bad, &file).await.is_err(), "{bad:?}");
        assert!(media.delete(bad).await.is_err(), "{bad:?}");
        assert!(media.path(bad).is_none(), "{bad:?}");
    }
}

#[test]
#[should_panic(expected = "the URL of uploads starts and ends with a slash: write `/media/`")]
fn a_url_without_a_slash() {
    let _ = storage(&Folder::new("no-slash")).at("media");
}

/// From the disk: linked on one file system, copied to another.
#[tokio::test]
async fn a_large_file() {
    let folder = Folder::new("large-kept");
    let (from, to) = (folder.path().join("from"), folder.path().join("to"));
    fs::create_dir(&from).expect("a folder");
    for temp_dir in [from.as_path(), "/dev/shm".as_ref()] {
        if !temp_dir.exists() {
            continue;
        }
        let media = FileSystemStorage::new(&to).expect("a folder");
        let limits = FormLimits::new().temp_dir(temp_dir);
        let app = Router::new()
            .route("/", axum::routing::post(keep))
            .layer(axum::Extension(limits))
            .with_state(media.clone());
        let content = [b"\x89PNG\r\n\x1a\n", &vec![7; 300_000][..]].concat();
        let form = Multipart::new().file("file", "a.png", "image/png", &content);
        let answer = Client::new(app).post("/").multipart(form).await;
        let name = answer.text();
        assert_eq!(extension(name), "png", "{name}");
        let path = media.path(name).expect("a name");
        assert_eq!(fs::read(&path).expect("a file"), content);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).expect("a file").permissions().mode();
            assert_eq!(mode & 0o777, 0o644, "others may read it");
        }
        media.delete(name).await.expect("a file");
    }
    assert_eq!(fs::read_dir(&from).expect("a folder").count(), 0, "the temporary file is gone");
    assert_eq!(fs::read_dir(&to).expect("a folder").count(), 0, "nothing else was left");
}

async fn keep(
    axum::extract::State(media): axum::extract::State<FileSystemStorage>,
    mut data: cbv::forms::FormData,
) -> Result<String, cbv::Error> {
    let file = data.take_file("file").ok_or_else(|| cbv::Error::bad_request("no file"))?;
    assert!(file.path().is_some(), "on the disk");
    Ok(media.store(&file).await?.commit())
}

#[tokio::test]
async fn a_file_is_persisted_in_any_folder() {
    let folder = Folder::new("persisted");
    let file = UploadedFile::from_bytes("../x.exe", "<svg/>");
    let path = file.persist(folder.path()).await.expect("a file");
    assert_eq!(path.parent(), Some(folder.path()));
    assert_eq!(path.extension(), Some("svg".as_ref()));
    drop(file);
    assert_eq!(fs::read(path).expect("a file"), b"<svg/>");
    let file = UploadedFile::from_bytes("a", "x");
    assert!(file.persist("/dev/null/x").await.is_err());
}

/// Whoever does not wait leaves nothing behind.
#[tokio::test]
async fn storing_that_is_given_up() {
    let folder = Folder::new("given-up");
    let media = storage(&folder);
    let file = UploadedFile::from_bytes("a.bin", vec![0; 1 << 20]);
    for _ in 0..20 {
        tokio::select! {
            biased;
            stored = media.store(&file) => drop(stored),
            () = tokio::task::yield_now() => {}
        }
    }
    folder.becomes_empty(true).await;
}

#[tokio::test]
async fn what_browsers_run_is_saved_and_not_shown() {
    let folder = Folder::new("served");
    let (media, client) = (storage(&folder), client(&folder));
    for (content, kind, disposition) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "image/png", "-"),
        (b"%PDF-1.7", "application/pdf", "-"),
        (b"a text", "text/plain; charset=utf-8", "-"),
        (b"<!doctype html><script>alert(1)</script>", "application/octet-stream", "html"),
        (b"<svg onload=alert(1)>", "application/octet-stream", "svg"),
        (b"<?xml version=\"1.0\"?><a/>", "application/octet-stream", "xml"),
        (b"#!/bin/sh\nrm -r /", "application/octet-stream", "sh"),
        (b"PK\x03\x04\x14\0\0\0\0\0", "application/octet-stream", "zip"),
        (b"\0\x01", "application/octet-stream", "bin"),
    ] {
        let file = UploadedFile::from_bytes("cover.png", content);
        let name = media.store(&file).await.expect("a file").commit();
        let answer = client.get(&media.url(&name)).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.bytes(), content);
        assert_eq!(header(&answer, "content-type"), kind, "{name}");
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
        assert_eq!(header(&answer, "cache-control"), "private, max-age=86400, immutable");
        let (expected, policy) = match disposition {
            "-" => ("-".to_owned(), "-"),
            _ => (format!("attachment; filename=\"{name}\""), "default-src 'none'; sandbox"),
        };
        assert_eq!(header(&answer, "content-disposition"), expected);
        assert_eq!(header(&answer, "content-security-policy"), policy);
        assert!(name.ends_with(disposition) || disposition == "-", "{name}");
    }
}

/// Names that somebody else has put there.
#[tokio::test]
async fn no_name_breaks_out_of_a_header() {
    let folder = Folder::new("names");
    let client = client(&folder);
    for (file, url, disposition) in [
        (
            "a\"b.svg",
            "/media/a%22b.svg",
            "attachment; filename=\"a_b.svg\"; filename*=UTF-8''a%22b.svg",
        ),
        (
            "a\r\nSet-Cookie: x=1.htm",
            "/media/a%0D%0ASet-Cookie:%20x=1.htm",
            "attachment; filename=\"aSet-Cookie: x=1.htm\"",
        ),
        (
            "ü.HTML",
            "/media/%C3%BC.HTML",
            "attachment; filename=\"_.HTML\"; filename*=UTF-8''%C3%BC.HTML",
        ),
        ("noextension", "/media/noextension", "attachment; filename=\"noextension\""),
    ] {
        fs::write(folder.path().join(file), "<script>").expect("a file");
        let answer = client.get(url).await;
        assert_eq!(answer.status(), 200, "{url}");
        assert_eq!(header(&answer, "content-disposition"), disposition);
        assert_eq!(header(&answer, "content-type"), "application/octet-stream");
        assert_eq!(header(&answer, "cache-control"), "no-cache", "it may change");
        assert_eq!(answer.header("set-cookie"), None);
    }
}

#[test]
fn dispositions() {
    let value = |name| content_disposition(true, name).to_str().expect("ASCII").to_owned();
    for hostile in
        ["a\"; filename=\"b.exe", "a\r\nX: y", "a\\\"b", "../../a", "\0", "a%22b", "\u{202e}a"]
    {
        let value = value(hostile);
        let quotes = value.matches('"').count();
        assert!(quotes == 0 || quotes == 2, "{value}");
        assert!(!value.contains(['\r', '\n', '\\', '/', '\0']), "{value}");
    }
    assert_eq!(value(""), "attachment");
    assert_eq!(value("a%22b"), "attachment; filename=\"a_22b\"; filename*=UTF-8''a%2522b");
}

#[tokio::test]
async fn nothing_else_is_served() {
    let folder = Folder::new("nothing-else");
    let root = folder.path().join("media");
    let media = FileSystemStorage::new(&root).expect("a folder");
    fs::create_dir(root.join("covers")).expect("a folder");
    for file in ["covers/a.txt", ".env", "covers/.hidden", "index.html", "../secret.txt"] {
        fs::write(root.join(file), "x").expect("a file");
    }
    for path in [
        "",
        "covers",
        "covers/",
        ".env",
        "covers/.hidden",
        "../secret.txt",
        "%2e%2e/secret.txt",
        "..%2fsecret.txt",
        "covers/..%2f..%2fsecret.txt",
        "%5c..%5csecret.txt",
        "a%00b",
        "%ff",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        &"x".repeat(2_000),
    ] {
        let request = Request::get(format!("/media/{path}")).body(Body::empty()).expect("a URL");
        let Ok(answer) = media.router::<()>().oneshot(request).await;
        assert_eq!(answer.status(), 404, "{path}");
    }
    let client = Client::new(media.router());
    assert_eq!(client.get("/media/covers/a.txt").await.text(), "x");
}

#[tokio::test]
async fn verbs_conditions_and_ranges() {
    let folder = Folder::new("verbs");
    let (media, client) = (storage(&folder), client(&folder));
    let file = UploadedFile::from_bytes("a.txt", "0123456789");
    let url = media.url(&media.store(&file).await.expect("a file").commit());
    let head = client.head(&url).await;
    assert_eq!(
        (head.status().as_u16(), header(&head, "content-length"), head.text()),
        (200, "10", "")
    );
    let since = header(&head, "last-modified").to_owned();
    let answer = client.get(&url).header("if-modified-since", &since).await;
    assert_eq!((answer.status().as_u16(), answer.text()), (304, ""));
    let answer = client.get(&url).header("range", "bytes=2-4").await;
    assert_eq!((answer.status().as_u16(), answer.text()), (206, "234"));
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let answer = client.request(method, &url).await;
        assert_eq!(
            (answer.status().as_u16(), header(&answer, "allow")),
            (405, "GET, HEAD, OPTIONS")
        );
    }
    assert_eq!(client.options(&url).await.status(), 200);
    assert_eq!(client.delete("/media/none.txt").await.status(), 404);
}
