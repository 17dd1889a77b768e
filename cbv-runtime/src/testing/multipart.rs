//! Forms with files.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

/// A form with files, as `enctype="multipart/form-data"` has browsers send it (RFC 7578).
///
/// ```
/// use cbv::testing::Multipart;
/// # use cbv::testing::Client;
/// # async fn example(client: Client) {
/// let form = Multipart::new()
///     .text("title", "Solaris")
///     .file("cover", "solaris.png", "image/png", vec![0x89, b'P', b'N', b'G']);
/// let answer = client.post("/books/").multipart(form).await;
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Multipart {
    boundary: String,
    body: Vec<u8>,
}

/// Each form has another boundary, so that one can be sent within another.
static COUNT: AtomicU64 = AtomicU64::new(0);

impl Multipart {
    /// A form without fields.
    #[must_use]
    pub fn new() -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self { boundary: format!("cbv-test-boundary-{number:016x}"), body: Vec::new() }
    }

    /// Adds a field.
    #[must_use]
    pub fn text(self, name: &str, value: &str) -> Self {
        self.part(name, "", value.as_bytes())
    }

    /// Adds a file.
    #[must_use]
    pub fn file(
        self,
        name: &str,
        file_name: &str,
        content_type: &str,
        content: impl AsRef<[u8]>,
    ) -> Self {
        let about = format!("; filename=\"{}\"\r\nContent-Type: {content_type}", quoted(file_name));
        self.part(name, &about, content.as_ref())
    }

    fn part(mut self, name: &str, about: &str, content: &[u8]) -> Self {
        let Self { boundary, body } = &mut self;
        let mut head = format!("--{boundary}\r\n");
        let _ = write!(
            head,
            "Content-Disposition: form-data; name=\"{}\"{about}\r\n\r\n",
            quoted(name)
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
        self
    }

    /// The `Content-Type` and the body.
    pub(super) fn into_request(mut self) -> (String, Vec<u8>) {
        self.body.extend_from_slice(format!("--{}--\r\n", self.boundary).as_bytes());
        (format!("multipart/form-data; boundary={}", self.boundary), self.body)
    }
}

impl Default for Multipart {
    fn default() -> Self {
        Self::new()
    }
}

/// As browsers write names (the HTML standard, "multipart form data").
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
