//! What templates of the shop have beside everybody's: `templatetags`.

use chrono::NaiveDate;
use minijinja::Environment;

pub(crate) fn add(env: &mut Environment<'static>) {
    env.add_filter("price", price);
    env.add_filter("date", date);
    env.add_filter("hyphenated", hyphenated);
}

/// `€12.90` for 1290 cents.
fn price(cents: i64) -> String {
    format!("€{}.{:02}", cents / 100, cents % 100)
}

/// `5 March 2019` for `2019-03-05`.
fn date(date: &str) -> String {
    let date: Result<NaiveDate, _> = date.parse();
    date.map(|date| date.format("%-d %B %Y").to_string()).unwrap_or_default()
}

/// `978-1-234-56789-7`
fn hyphenated(isbn: &str) -> String {
    let ends = [3, 4, 7, 12, 13];
    let starts = [0].into_iter().chain(ends);
    let parts: Vec<_> = starts.zip(ends).filter_map(|(from, to)| isbn.get(from..to)).collect();
    parts.join("-")
}
