//! A browser without a window, driven by `chromedriver`.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

/// The variable that names `chromedriver`. Without it no browser is started.
pub(crate) const VARIABLE: &str = "CBV_TEST_CHROMEDRIVER";

const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// `chromedriver`, for as long as the test runs.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start(program: &std::ffi::OsStr) -> Self {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("ChromeDriver starts");
        let lines = BufReader::new(process.stdout.take().expect("its output is read")).lines();
        let port = lines
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
            })
            .expect("ChromeDriver says its port");
        Self { process, port }
    }

    pub(crate) async fn browser(&self) -> Client {
        self.with(json!({})).await
    }

    /// A browser that runs no scripts of pages.
    #[allow(dead_code, reason = "not every test has such a browser")]
    pub(crate) async fn without_scripts(&self) -> Client {
        self.with(json!({ "profile.managed_default_content_settings.javascript": 2 })).await
    }

    async fn with(&self, preferences: serde_json::Value) -> Client {
        let options = json!({ "goog:chromeOptions": { "args": FLAGS, "prefs": preferences } });
        let capabilities = options.as_object().cloned().expect("an object");
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("a browser starts")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
