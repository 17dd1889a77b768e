//! What axe-core says of a page.

use std::path::PathBuf;

use fantoccini::Client;

/// The variable that names the script of axe-core. Without it pages are not checked by it.
const AXE: &str = "CBV_TEST_AXE";

/// The page that is shown has no fault that axe-core knows.
pub(crate) async fn finds_nothing(browser: &Client) {
    let Some(path) = std::env::var_os(AXE).map(PathBuf::from) else {
        println!("skipped: no axe-core, {AXE} is not set");
        return;
    };
    let script = std::fs::read_to_string(path).expect("the script of axe-core");
    browser.execute(&script, Vec::new()).await.expect("the script of axe-core runs");
    let run = "const done = arguments[0]; axe.run().then(found => done(found.violations\
               .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' '))))";
    let found = browser.execute_async(run, Vec::new()).await.expect("axe-core runs");
    assert_eq!(found, serde_json::json!([]));
}
