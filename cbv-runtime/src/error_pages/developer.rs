//! What a developer sees of an error, in debug builds: Django's technical 500.

use std::fmt::Write;

use super::html::{self, escaped};
use super::report::{Place, Report};

/// The page of an error of the server, with its causes and its place.
pub(super) fn page(report: &Report) -> String {
    let mut text = String::new();
    causes(&mut text, report);
    #[cfg(feature = "templates")]
    if let Some(excerpt) = crate::templates::Excerpt::of(report.error()) {
        template(&mut text, &excerpt);
    }
    if let Some(place) = report.place() {
        request(&mut text, place);
    }
    text.push_str("<p>A release build does not show this.</p>\n");
    html::with_more(report.status(), &text)
}

fn causes(text: &mut String, report: &Report) {
    let _ = writeln!(text, "<p><strong>{}</strong></p>", escaped(&report.error().to_string()));
    let mut causes = report.error().causes().peekable();
    if causes.peek().is_some() {
        text.push_str("<p>It was caused by</p>\n<ol>\n");
        for cause in causes {
            let _ = writeln!(text, "<li>{}</li>", escaped(&cause.to_string()));
        }
        text.push_str("</ol>\n");
    }
}

#[cfg(feature = "templates")]
fn template(text: &mut String, excerpt: &crate::templates::Excerpt) {
    let (name, line) = (escaped(&excerpt.template), excerpt.line);
    let _ = write!(
        text,
        "<h2>Template</h2>\n<p><code>{name}</code>, line {line}:</p>\n<pre style=\"overflow-x: auto\">"
    );
    for (number, source) in &excerpt.lines {
        let source = format!("{number:>4}  {}", escaped(source));
        let _ = if *number == line {
            writeln!(text, "<mark>{source}</mark>")
        } else {
            writeln!(text, "{source}")
        };
    }
    text.push_str("</pre>\n");
}

fn request(text: &mut String, place: &Place) {
    let rows = [
        ("Request", Some(format!("{} {}", place.method, place.full_path()))),
        ("Route", place.route.clone()),
        ("View", place.view.map(str::to_owned)),
    ];
    text.push_str("<h2>Where</h2>\n<dl>\n");
    for (name, value) in rows {
        if let Some(value) = value {
            let _ = writeln!(text, "<dt>{name}</dt>\n<dd><code>{}</code></dd>", escaped(&value));
        }
    }
    text.push_str("</dl>\n");
}
