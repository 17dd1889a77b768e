//! URLs of logins, as their author writes them.

use crate::scheme::{self, NoPage};

/// What is wrong with a URL of a login: it is a path of this site, or a URL of another one.
#[must_use]
pub fn problem(url: &str) -> Option<String> {
    if url.is_empty() {
        return Some(
            "`login_url` is empty: write where users log in, `\"/accounts/login/\"`".to_owned(),
        );
    }
    match scheme::check(url) {
        Err(NoPage::Scheme(scheme)) => {
            return Some(format!("a login is a page, by `http` or `https`, not by `{scheme}`"));
        }
        Err(NoPage::Host(scheme)) => {
            return Some(format!("this URL has no host: write `{scheme}://example.org/`"));
        }
        Ok(()) => {}
    }
    let is_url = url.starts_with('/') || scheme::split(url).is_some();
    (!is_url).then(|| {
        format!("`{url}` is no URL: write a path, `\"/{url}/\"`, or a function of `urls!`")
    })
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn a_login_is_a_page() {
        for url in ["/", "/accounts/login/", "/in/?a=1", "//host/", "https://example.org/login"] {
            assert_eq!(problem(url), None, "{url}");
        }
        for url in ["", "login", "shop:login", "javascript:alert(1)", "https:login", "login/?a=/"] {
            assert!(problem(url).is_some(), "{url}");
        }
    }
}
