//! URLs that redirects lead to, as their author writes them.

use cbv_syntax::scheme::{self, NoPage};

/// `http`, `https` and `ftp` lead to a page; `javascript:` does not.
pub(super) fn check_scheme(url: &str) -> Result<(), String> {
    scheme::check(url).map_err(|why| match why {
        NoPage::Scheme(scheme) => {
            format!("a redirect leads to a page, by `http`, `https` or `ftp`, not by `{scheme}`")
        }
        NoPage::Host(scheme) => {
            format!("this URL has no host: write `{scheme}://example.org/`")
        }
    })
}
