//! Error pages as HTML.

use std::borrow::Cow;
use std::fmt::Write;

use axum::http::StatusCode;

/// One page, with the same words in the title and the heading.
macro_rules! html {
    ($code:literal, $name:literal, $text:literal) => {
        concat!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
            "<meta name=\"viewport\" content=\"width=device-width\">\n",
            "<title>",
            $code,
            " ",
            $name,
            "</title>\n</head>\n<body>\n<main>\n<h1>",
            $name,
            "</h1>\n<p>",
            $text,
            "</p>\n</main>\n</body>\n</html>\n"
        )
    };
}

const END: &str = "</main>\n</body>\n</html>\n";

/// The page of a status. The common ones are constants.
pub(super) fn error_page(status: StatusCode) -> Cow<'static, str> {
    Cow::Borrowed(match status.as_u16() {
        400 => html!("400", "Bad Request", "The server cannot make sense of this request."),
        401 => html!("401", "Unauthorized", "This page is for those who have logged in."),
        403 => html!("403", "Forbidden", "This page is not for you."),
        404 => html!("404", "Not Found", "There is no page at this address."),
        405 => html!("405", "Method Not Allowed", "This address does not answer such requests."),
        409 => html!("409", "Conflict", "Something else has changed in the meantime."),
        410 => html!("410", "Gone", "The page at this address was taken away for good."),
        412 => html!("412", "Precondition Failed", "The page has changed in the meantime."),
        413 => html!("413", "Payload Too Large", "That is more than the server takes."),
        415 => html!("415", "Unsupported Media Type", "The server does not read this format."),
        422 => {
            html!("422", "Unprocessable Entity", "The server cannot do this with what was sent.")
        }
        429 => html!("429", "Too Many Requests", "Wait a little before you try again."),
        500 => html!("500", "Internal Server Error", "Something went wrong on the server."),
        503 => {
            html!("503", "Service Unavailable", "The server cannot answer now. Try again later.")
        }
        _ => return Cow::Owned(other(status)),
    })
}

fn other(status: StatusCode) -> String {
    html!("{code}", "{name}", "{text}")
        .replace("{code}", status.as_str())
        .replace("{name}", name(status))
        .replace("{text}", "The server cannot answer this request.")
}

/// The reason of RFC 9110, where the status has one.
pub(super) fn name(status: StatusCode) -> &'static str {
    status.canonical_reason().unwrap_or("Error")
}

/// The page with one more paragraph: the message.
pub(super) fn error_page_with_message(status: StatusCode, message: &str) -> String {
    with_more(status, &format!("<p>{}</p>\n", escaped(message)))
}

/// The page with more at its end.
pub(super) fn with_more(status: StatusCode, more: &str) -> String {
    let page = error_page(status);
    let page = page.strip_suffix(END).unwrap_or(&page);
    format!("{page}{more}{END}")
}

/// The page for a path that no pattern takes, with the patterns: Django's technical 404.
pub(super) fn not_found_among(path: &str, patterns: &[String]) -> String {
    let mut list = String::new();
    let path = escaped(path);
    let _ = write!(
        list,
        "<p>These patterns were tried for <code>{path}</code>, in this order:</p>\n<ol>\n"
    );
    for pattern in patterns {
        let _ = writeln!(list, "<li><code>{}</code></li>", escaped(pattern));
    }
    list.push_str("</ol>\n<p>A release build does not show them.</p>\n");
    with_more(StatusCode::NOT_FOUND, &list)
}

pub(super) fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#x27;"),
            c => escaped.push(c),
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::{StatusCode, error_page, error_page_with_message};

    #[test]
    fn every_status_of_an_error_has_a_page_with_its_name() {
        for status in (400..600).filter_map(|code| StatusCode::from_u16(code).ok()) {
            let page = error_page(status);
            let name = status.canonical_reason().unwrap_or("Error");
            assert!(page.contains(&format!("<title>{} {name}</title>", status.as_u16())), "{page}");
            assert!(page.contains(&format!("<h1>{name}</h1>\n<p>")), "{page}");
        }
    }

    #[test]
    fn what_is_said_is_escaped() {
        let page = error_page_with_message(StatusCode::NOT_FOUND, "<script>'\"&");
        assert!(page.ends_with(
            "<p>There is no page at this address.</p>\n\
             <p>&lt;script&gt;&#x27;&quot;&amp;</p>\n</main>\n</body>\n</html>\n"
        ));
    }
}
