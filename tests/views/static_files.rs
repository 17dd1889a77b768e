//! Static files: from their folder, and from the binary of a release build.

use std::fs;
use std::path::PathBuf;

use axum::Router;
use cbv::testing::{Answer, Client};
use cbv::{Context, ErrorPages, StaticFiles, Templates};
use cbv_test_embedded::static_files;

const SHEET: &str = "body { background: url(../logo.svg) }\n";
const YEAR: &str = "public, max-age=31536000, immutable";

/// A folder for one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("cbv-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("static/css")).expect("a folder");
        let folder = Self(path);
        folder.write("static/css/site.css", SHEET);
        folder.write("static/a b.txt", "0123456789");
        folder.write("static/.env", "a secret");
        folder.write("outside.txt", "a secret");
        folder
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("a file");
    }

    fn files(&self) -> StaticFiles {
        StaticFiles::from_dir(self.0.join("static")).expect("a folder that can be read")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn client(files: &StaticFiles) -> Client {
    Client::new(files.router())
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.header(name).unwrap_or("-")
}

#[tokio::test]
async fn a_file_of_a_folder() {
    let folder = Folder::new("static-folder");
    let files = folder.files();
    assert_eq!(files.url_of("/css/site.css"), "/static/css/site.css");
    let client = client(&files);
    let sheet = client.get("/static/css/site.css").await;
    assert_eq!((sheet.status().as_u16(), sheet.text()), (200, SHEET));
    assert_eq!(header(&sheet, "content-type"), "text/css; charset=utf-8");
    assert_eq!(header(&sheet, "cache-control"), "no-cache");
    assert_eq!(header(&sheet, "x-content-type-options"), "nosniff");
    assert_eq!(header(&sheet, "content-length"), SHEET.len().to_string());
    let text = client.get(&files.url_of("a b.txt")).await;
    assert_eq!(text.text(), "0123456789", "{}", files.url_of("a b.txt"));
    folder.write("static/css/site.css", "body { margin: 0 }");
    let sheet = client.get("/static/css/site.css").await;
    assert_eq!(sheet.text(), "body { margin: 0 }", "an edit shows");
}

/// For both kinds of files.
async fn assert_conditions_and_ranges(client: Client, path: &str, text: &str) {
    let get = || client.get(path);
    let tag = header(&get().await, "etag").to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
    for tags in [tag.clone(), format!("W/{tag}"), format!("\"other\", {tag}"), "*".to_owned()] {
        let answer = get().header("if-none-match", &tags).await;
        assert_eq!((answer.status().as_u16(), answer.text()), (304, ""), "{tags}");
        assert_eq!(header(&answer, "etag"), tag);
        assert!(answer.header("cache-control").is_some());
    }
    assert_eq!(get().header("if-none-match", "\"other\"").await.text(), text);
    assert_eq!(get().header("if-match", "\"other\"").await.status(), 412);
    let head = client.head(path).await;
    assert_eq!((head.status().as_u16(), head.bytes().len()), (200, 0));
    assert_eq!(header(&head, "content-length"), text.len().to_string());
    assert_eq!(header(&head, "etag"), tag);
    let part = get().header("range", "bytes=2-4").await;
    assert_eq!((part.status().as_u16(), part.text()), (206, &text[2..5]));
    assert_eq!(header(&part, "content-range"), format!("bytes 2-4/{}", text.len()));
    assert_eq!(get().header("range", "bytes=-3").await.text(), &text[text.len() - 3..]);
    assert_eq!(get().header("range", "bytes=9999-").await.status(), 416);
    let several = get().header("range", "bytes=0-1,3-4").await;
    assert_eq!((several.status().as_u16(), several.text()), (200, text));
    let other = get().header("range", "bytes=2-4").header("if-range", "\"other\"").await;
    assert_eq!((other.status().as_u16(), other.text()), (200, text), "of another version");
}

#[tokio::test]
async fn tags_heads_and_ranges() {
    let folder = Folder::new("static-ranges");
    assert_conditions_and_ranges(client(&folder.files()), "/static/css/site.css", SHEET).await;
    let url = static_files().url_of("css/site.css");
    assert_conditions_and_ranges(client(&static_files()), &url, SHEET).await;
    assert_conditions_and_ranges(client(&static_files()), "/static/css/site.css", SHEET).await;
}

/// Django's `ManifestStaticFilesStorage`.
#[tokio::test]
async fn a_file_of_a_release_build() {
    let files = static_files();
    let url = files.url_of("css/site.css");
    let hash = url.strip_prefix("/static/css/site.").and_then(|rest| rest.strip_suffix(".css"));
    let hash = hash.expect("a fingerprint before the extension");
    assert!(hash.len() == 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{hash}");
    assert!(files.url_of("LICENSE").starts_with("/static/LICENSE."));
    assert_eq!(files.url_of("no/such.css"), "/static/no/such.css");
    let client = client(&files);
    let sheet = client.get(&url).await;
    assert_eq!((sheet.status().as_u16(), sheet.text()), (200, SHEET));
    assert_eq!(header(&sheet, "content-type"), "text/css; charset=utf-8");
    assert_eq!(header(&sheet, "cache-control"), YEAR);
    assert_eq!(header(&sheet, "x-content-type-options"), "nosniff");
    assert_eq!(sheet.header("last-modified"), None, "the time says nothing about it");
    let icon = client.get("/static/logo.svg").await;
    assert_eq!(header(&icon, "content-type"), "image/svg+xml");
    assert_eq!(header(&icon, "cache-control"), "no-cache", "a style sheet names it like this");
    let another = url.replace(hash, "0123456789ab");
    assert_eq!(client.get(&another).await.status(), 404, "of another version");
    let since = client.get(&url).header("if-modified-since", "Fri, 31 Dec 2060 00:00:00 GMT").await;
    assert_eq!(since.status(), 200);
}

#[tokio::test]
async fn what_is_no_file() {
    let folder = Folder::new("static-hostile");
    let hostile = [
        "",
        "none.css",
        "css",
        "css/",
        "css/site.css/",
        "css//site.css",
        ".env",
        ".secret",
        "css/../.env",
        "css/%2e%2e/.env",
        "%2eenv",
        "../outside.txt",
        "..%2foutside.txt",
        "%2e%2e/outside.txt",
        "%2e%2e%2foutside.txt",
        "..%5coutside.txt",
        "css/../../outside.txt",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "css%2fsite.css%00",
        "%00",
        "%ff",
        "%252e%252e/outside.txt",
        "c:/outside.txt",
        "CSS/site.css",
    ];
    for client in [client(&folder.files()), client(&static_files())] {
        for path in hostile {
            let answer = client.get(&format!("/static/{path}")).await;
            assert_eq!(answer.status(), 404, "{path}: {}", answer.text());
            assert!(!answer.text().contains("secret"), "{path}");
            let head = client.head(&format!("/static/{path}")).await;
            assert_eq!((head.status().as_u16(), head.bytes().len()), (404, 0), "{path}");
        }
        for (method, status) in [("POST", 405), ("PUT", 405), ("DELETE", 405), ("OPTIONS", 200)] {
            let answer = client.request(method, "/static/css/site.css").await;
            assert_eq!(answer.status(), status, "{method}");
            assert_eq!(header(&answer, "allow"), "GET, HEAD, OPTIONS");
            let answer = client.request(method, "/static/none").await;
            assert_eq!((answer.status().as_u16(), answer.header("allow")), (404, None), "{method}");
        }
        for path in ["a".repeat(300), "a/".repeat(3_000) + "a"] {
            let answer = client.get(&format!("/static/{path}")).await;
            assert_eq!(answer.status(), 404, "a name that no file has");
        }
        let problem = client.get("/static/none").header("accept", "application/json").await;
        assert_eq!(header(&problem, "content-type"), "application/problem+json");
    }
}

fn rendered(templates: &Templates) -> String {
    templates.render("a", &Context::new()).expect("a page")
}

#[tokio::test]
async fn templates_know_their_urls() {
    let source =
        "{{ static('css/site.css') }} {{ static('/logo.svg') }} {{ static(name|default('x.js')) }}";
    let templates = Templates::from_sources([("a", source)]).expect("a template").strict(false);
    assert_eq!(rendered(&templates), "/static/css/site.css /static/logo.svg /static/x.js");
    let files = static_files().at("/assets/v1/");
    let known = templates.static_files(&files);
    let urls: Vec<_> = ["css/site.css", "logo.svg", "x.js"].map(|file| files.url_of(file)).into();
    assert_eq!(rendered(&known), urls.join(" "));
    assert_eq!(client(&files).get(&urls[0]).await.text(), SHEET);
    let elsewhere = known.static_url("https://static.example.org/");
    let expected = urls.join(" ").replace("/assets/v1/", "https://static.example.org/");
    assert_eq!(rendered(&elsewhere), expected, "the fingerprints are kept");
}

#[test]
#[should_panic = "these templates name static files that do not exist:\na:1: there is no `/static/css/sit.css`; did you mean `css/site.css`?\na:2: there is no `/static/x.js`"]
fn a_file_that_is_missing_is_found_at_start_up() {
    let source = "{{ static('css/sit.css') }}\n{{ static('x.js') }}{{ static(name) }}";
    let templates = Templates::from_sources([("a", source)]).expect("a template");
    drop(templates.static_files(&static_files()));
}

#[test]
#[should_panic = "the URL of static files starts and ends with a slash: write `/assets/`"]
fn a_url_without_a_slash() {
    drop(static_files().at("/assets"));
}

#[test]
fn a_folder_that_is_missing() {
    let error = StaticFiles::from_dir("/no/such/folder").expect_err("it is not there");
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
}

cbv::urls! {
    mod urls {
        "/" => axum::routing::get(|| async { "home" });
    }
}

/// Beside the routes of an application, with its own pages for errors.
#[tokio::test]
async fn in_an_application() {
    let pages = ErrorPages::new(Templates::from_sources([("404.html", "ours")]).expect("a page"));
    // As in a release build: a debug build lists the patterns.
    let pages = pages.debug(false);
    let app: Router = urls::router().merge(static_files().router()).layer(pages);
    let client = Client::new(app);
    assert_eq!(client.get("/static/css/site.css").await.text(), SHEET);
    assert_eq!(client.get("/static/none").await.text(), "ours");
    assert_eq!(client.get("/none").await.text(), "ours");
}
