//! Each field reads what it has shown, and its rules say all that is wrong.

use std::fmt::Debug;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use cbv::forms::{
    DateField, DateTimeField, Field, FormData, FormValue, IntegerField, ParsedField, Posted, Shown,
    TimeField, TypedChoiceField, Widget,
};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// What a browser posts of what is shown.
fn posted(shown: Shown) -> FormData {
    match shown {
        Shown::Text(text) => FormData::from_iter([("field", text.into_owned())]),
        Shown::Many(texts) => texts.into_iter().map(|text| ("field", text)).collect(),
        Shown::Checked(true) => FormData::from_iter([("field", "on")]),
        _ => FormData::default(),
    }
}

/// What a field reads of a text: its value or the codes of its errors.
fn read<F: Field>(field: &F, text: &str) -> Result<Option<F::Value>, Vec<String>> {
    read_from(field, &FormData::from_iter([("field", text)]))
}

fn read_from<F: Field>(field: &F, data: &FormData) -> Result<Option<F::Value>, Vec<String>> {
    let value = field.clean(&Posted::new(data, "field"));
    let mut errors = value.as_ref().err().cloned().unwrap_or_default();
    if let Ok(Some(value)) = &value {
        field.check(value, &mut errors);
    }
    if errors.is_empty() {
        return value.map_err(|_| Vec::new());
    }
    Err(errors.iter().map(|error| error.kind().to_owned()).collect())
}

#[track_caller]
fn comes_back<T>(value: T)
where
    T: FormValue + Debug + PartialEq,
    T::Field: Field<Value = T>,
{
    let field = T::Field::default();
    let data = posted(field.show(&value));
    assert_eq!(read_from(&field, &data), Ok(Some(value)));
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..3_652_059).prop_map(|days| NaiveDate::from_ymd_opt(1, 1, 1).unwrap() + Days::new(days))
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0_u32..86_400)
        .prop_map(|seconds| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap())
}

fn moment() -> impl Strategy<Value = NaiveDateTime> {
    (date(), time()).prop_map(|(date, time)| date.and_time(time))
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        "[a-z\"\\\\\n\u{e4}]{1,4}".prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(Json::from),
            prop::collection::btree_map("[a-z]{1,3}", inner, 1..4)
                .prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn a_value_that_is_shown_is_read_again(
        text in "[a-z<&\"][a-z <&\"\u{e4}]{0,8}[a-z<&\"]",
        integer in any::<i64>(), byte in any::<u8>(),
        float in prop::num::f64::NORMAL | prop::num::f64::ZERO,
        small in prop::num::f32::NORMAL,
        digits in any::<i64>(), scale in 0_u32..28,
        is_checked in any::<bool>(),
        date in date(), time in time(), moment in moment(),
        span in -86_399_999_913_600_000_i64..86_399_999_913_600_000,
        id in any::<u128>(), v4 in any::<u32>(), v6 in any::<u128>(),
        json in json(),
        list in prop::collection::vec(any::<i32>(), 1..5),
    ) {
        comes_back(text);
        comes_back(integer);
        comes_back(byte);
        comes_back(float);
        comes_back(small);
        comes_back(Decimal::new(digits, scale));
        comes_back(is_checked);
        comes_back(date);
        comes_back(time);
        comes_back(moment);
        comes_back(moment.and_utc());
        comes_back(moment.and_utc().fixed_offset());
        comes_back(TimeDelta::microseconds(span));
        comes_back(Duration::from_micros(span.unsigned_abs()));
        comes_back(Uuid::from_u128(id));
        comes_back(Ipv4Addr::from(v4));
        comes_back(Ipv6Addr::from(v6));
        comes_back(IpAddr::from(Ipv4Addr::from(v4)));
        comes_back(json);
        comes_back(list);
    }

    #[test]
    fn no_text_makes_a_field_panic(text in any::<String>(), typed in "[-+0-9:., TZWPDHMSeE/]{0,24}") {
        for text in [&text, &typed] {
            let _ = read(&<i8 as FormValue>::Field::default().step_size(7), text);
            let _ = read(&<f32 as FormValue>::Field::default(), text);
            let _ = read(&<Decimal as FormValue>::Field::default().max_digits(5), text);
            let _ = read(&DateField::default().input_formats(["%d%m%y", "%j %Y %p%I%%"]), text);
            let _ = read(&TimeField::default(), text);
            let _ = read(&DateTimeField::<DateTime<Utc>>::default(), text);
            let _ = read(&<Duration as FormValue>::Field::default(), text);
            let _ = read(&<IpAddr as FormValue>::Field::default(), text);
            let _ = read(&<Json as FormValue>::Field::default(), text);
            let _ = read(&<Uuid as FormValue>::Field::default(), text);
            let _ = read(&cbv::forms::URLField::default(), text);
            let _ = read(&cbv::forms::EmailField::default(), text);
            let _ = read(&cbv::forms::SlugField::<String>::default().allow_unicode(true), text);
        }
    }
}

#[test]
fn what_a_type_cannot_hold_breaks_its_limits() {
    let bytes = IntegerField::<u8>::default();
    assert_eq!(read(&bytes, "256"), Err(vec!["max_value".to_owned()]));
    assert_eq!(read(&bytes, "-1"), Err(vec!["min_value".to_owned()]));
    assert_eq!(read(&bytes, &"9".repeat(60)), Err(vec!["max_value".to_owned()]));
    let stepped = IntegerField::<u8>::default().max_value(10).step_size(7);
    assert_eq!(read(&stepped, "1000"), Err(vec!["max_value".to_owned(), "step_size".to_owned()]));
    let span = <Duration as FormValue>::Field::default();
    assert_eq!(read(&span, "-1:30"), Err(vec!["min_value".to_owned()]));
    let decimal = <Decimal as FormValue>::Field::default();
    assert_eq!(read(&decimal, "1e40"), Err(vec!["max_digits".to_owned()]));
    assert_eq!(read(&decimal, "1e-40"), Err(vec!["max_decimal_places".to_owned()]));
}

#[test]
fn widgets_of_browsers_show_and_read_iso_8601() {
    let mut date = DateField::default().input_formats(["%d.%m.%Y"]);
    assert!(read(&date, "2006-10-25").is_err());
    date.shown_by(&Widget::date());
    assert_eq!(read(&date, "2006-10-25"), Ok(NaiveDate::from_ymd_opt(2006, 10, 25)));

    let mut moment = DateTimeField::<DateTime<FixedOffset>>::default();
    moment.shown_by(&Widget::datetime_local());
    let value = read(&moment, "2006-10-25T14:30").unwrap().unwrap();
    assert_eq!(moment.show(&value), Shown::Text("2006-10-25T14:30:00".into()));
}

#[test]
fn choices_are_of_any_type_and_lists_name_the_first_that_is_none() {
    let stars = TypedChoiceField::new(IntegerField::<i32>::default(), [(1, "One"), (2, "Two")]);
    assert_eq!(read(&stars, "2"), Ok(Some(2)));
    assert_eq!(read(&stars, "02"), Err(vec!["invalid_choice".to_owned()]));
    let list = cbv::forms::MultipleChoiceField::of(stars);
    let data = FormData::from_iter([("field", "1"), ("field", "3"), ("field", "4")]);
    assert_eq!(read_from(&list, &data), Err(vec!["invalid_choice".to_owned()]));
}

#[test]
fn a_type_of_ones_own_is_read_by_from_str() {
    let version = ParsedField::<semantic::Version>::default();
    assert_eq!(read(&version, " 1.2 "), Ok(Some(semantic::Version(1, 2))));
    assert_eq!(read(&version, "1"), Err(vec!["invalid".to_owned()]));
}

#[test]
fn json_is_shown_as_python_writes_it() {
    let field = <Json as FormValue>::Field::default();
    let shown = field.show(&json!({ "a": [1.0, null], "b": "\u{e4}" }));
    assert_eq!(shown, Shown::Text("{\"a\": [1.0, null], \"b\": \"\u{e4}\"}".into()));
}

mod semantic {
    use std::fmt;
    use std::str::FromStr;

    #[derive(Debug, Clone, PartialEq)]
    pub(super) struct Version(pub(super) u8, pub(super) u8);

    impl FromStr for Version {
        type Err = &'static str;

        fn from_str(text: &str) -> Result<Self, Self::Err> {
            let (major, minor) = text.split_once('.').ok_or("a point is missing")?;
            let number = |text: &str| text.parse().map_err(|_| "no number");
            Ok(Self(number(major)?, number(minor)?))
        }
    }

    impl fmt::Display for Version {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{}.{}", self.0, self.1)
        }
    }
}
