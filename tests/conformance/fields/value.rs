//! Values as `fields.json` writes those of Django.

use std::net::{IpAddr, Ipv4Addr};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Timelike};
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// A value as Django has it in `cleaned_data`.
pub(crate) trait AsDjango {
    fn as_django(&self) -> Json;

    /// What Django has where nothing was posted.
    fn nothing() -> Json {
        Json::Null
    }
}

impl<T: AsDjango> AsDjango for Option<T> {
    fn as_django(&self) -> Json {
        self.as_ref().map_or_else(T::nothing, T::as_django)
    }
}

impl<T: AsDjango> AsDjango for Vec<T> {
    fn as_django(&self) -> Json {
        self.iter().map(T::as_django).collect()
    }
}

macro_rules! values {
    ($($type:ty: $value:ident => $json:expr;)*) => {
        $(impl AsDjango for $type {
            fn as_django(&self) -> Json {
                let $value = self;
                $json
            }
        })*
    };
}
values! {
    String: value => json!(value);
    i64: value => json!(value);
    bool: value => json!(value);
    f64: value => json!({ "float": float_text(*value) });
    Decimal: value => json!({ "decimal": value.to_string() });
    NaiveDate: value => json!({ "date": value.to_string() });
    NaiveTime: value => json!({ "time": time_text(*value) });
    DateTime<FixedOffset>: value => json!({ "datetime": moment_text(value) });
    TimeDelta: value => json!({ "microseconds": microseconds(*value) });
    Uuid: value => json!({ "uuid": value.to_string() });
    IpAddr: value => json!(value.to_string());
    Json: value => json!({ "json": value });
}

/// Django has a text.
impl AsDjango for Ipv4Addr {
    fn as_django(&self) -> Json {
        json!(self.to_string())
    }

    fn nothing() -> Json {
        json!("")
    }
}

/// Python's `isoformat`: millionths of a second where there are any.
fn time_text(time: NaiveTime) -> String {
    let format = if time.nanosecond() == 0 { "%H:%M:%S" } else { "%H:%M:%S%.6f" };
    time.format(format).to_string()
}

fn moment_text(moment: &DateTime<FixedOffset>) -> String {
    let seconds = moment.offset().local_minus_utc() % 60;
    let zone = if seconds == 0 { "%:z" } else { "%::z" };
    format!("{}T{}{}", moment.date_naive(), time_text(moment.time()), moment.format(zone))
}

/// A number of JSON, which is a float where the integers of JSON end.
#[allow(clippy::cast_precision_loss, reason = "as JSON has it")]
fn microseconds(span: TimeDelta) -> Json {
    let rest = i128::from(span.subsec_nanos() / 1000);
    let all = i128::from(span.num_seconds()) * 1_000_000 + rest;
    i64::try_from(all).map_or_else(|_| json!(all as f64), |all| json!(all))
}

fn float_text(number: f64) -> String {
    format!("{number:?}")
}

/// Whether two values are the same: numbers and JSON, however they are written.
pub(crate) fn is_same(expected: &Json, value: &Json) -> bool {
    let number = |json: &Json, kind| json.get(kind)?.as_str()?.parse::<f64>().ok();
    match (number(expected, "float"), number(value, "float")) {
        (Some(expected), Some(value)) => expected.to_bits() == value.to_bits(),
        _ => match (decimal(expected), decimal(value)) {
            (Some(expected), Some(value)) => expected == value,
            _ => without_kind(expected) == without_kind(value),
        },
    }
}

/// A decimal. Python writes an exponent where the number was typed with one.
fn decimal(json: &Json) -> Option<Decimal> {
    let text = json.get("decimal")?.as_str()?;
    match text.contains('E') {
        true if text.parse() == Ok(0.0) => Some(Decimal::ZERO),
        true => Decimal::from_scientific(text).ok(),
        false => text.parse().ok(),
    }
}

/// JSON, where nothing and `null` are the same.
fn without_kind(json: &Json) -> &Json {
    json.get("json").filter(|json| json.is_null()).unwrap_or(json)
}
