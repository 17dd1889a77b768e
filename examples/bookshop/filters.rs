//! What templates of the shop have beside everybody's: `templatetags`.

use chrono::NaiveDate;
use minijinja::Environment;

pub(crate) fn add(env: &mut Environment<'static>) {
    env.add_filter("price", price);
    env.add_filter("date", date);
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
