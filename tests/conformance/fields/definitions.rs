//! The fields of `fields.json`, each as a form of one field. What Django calls it stands in the file.

use std::net::{IpAddr, Ipv4Addr};

use cbv::forms::{
    CharField, EmailField, RegexField, SlugField, TypedChoiceField, URLField, Widget, mark_safe,
};
use cbv::prelude::*;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::replay::{Replay, Replayed};
use super::value::AsDjango;

#[derive(Clone, Copy, Choices)]
enum Letter {
    #[choice(label = "Letter A")]
    A,
    #[choice(label = "Letter B")]
    B,
}

#[derive(Clone, Copy, Choices)]
enum Grouped {
    #[choice(label = "Letter A", group = "Letters")]
    A,
    #[choice(label = "Letter B", group = "Letters")]
    B,
    #[choice(label = "Other")]
    Z,
}

impl AsDjango for Letter {
    fn as_django(&self) -> Json {
        Json::from(self.value())
    }
}

impl AsDjango for Grouped {
    fn as_django(&self) -> Json {
        Json::from(self.value())
    }
}

/// Django's `ChoiceField` makes a text of nothing, which no enum has.
fn letters() -> TypedChoiceField<CharField> {
    let letters = [("a", "Letter A"), ("b", "Letter B")];
    let letters = letters.map(|(value, label)| (value.to_owned(), label));
    TypedChoiceField::new(CharField::default(), letters)
}

macro_rules! definitions {
    ($($name:ident: $type:ty $([$($option:tt)+])?;)*) => {
        $(mod $name {
            use super::*;

            #[derive(Form)]
            pub(super) struct Replayed {
                #[form($($($option)+)?)]
                pub(super) field: $type,
            }

            impl super::Replayed for Replayed {
                fn value(&self) -> Json {
                    self.field.as_django()
                }
            }
        })*

        /// The form of a definition.
        pub(crate) fn find(name: &str) -> Option<Replay> {
            match name {
                $(stringify!($name) => Some(Replay::of::<$name::Replayed>()),)*
                _ => None,
            }
        }
    };
}

definitions! {
    char: String;
    char_optional: String [required = false];
    char_max: String [max_length = 5];
    char_min: String [min_length = 3];
    char_min_max_optional: String [min_length = 2, max_length = 4, required = false];
    char_raw: String [strip = false];
    char_area: String [widget = Widget::textarea(), max_length = 300];
    char_password: String [widget = Widget::password(), min_length = 8];
    char_hidden: String [widget = Widget::hidden(), required = false];
    char_disabled: String [disabled, initial = "kept"];
    integer: i64;
    integer_optional: Option<i64>;
    integer_range: i64 [min_value = 1, max_value = 10];
    integer_step: i64 [step_size = 5];
    integer_step_from: i64 [min_value = 1, step_size = 3, max_value = 20];
    float: f64;
    float_optional: Option<f64>;
    float_range: f64 [min_value = 0.5, max_value = 12.5];
    decimal: Decimal [max_digits = 4, decimal_places = 2];
    decimal_range: Option<Decimal>
        [min_value = Decimal::new(50, 2), max_value = Decimal::new(9999, 2)];
    date: NaiveDate;
    date_optional: Option<NaiveDate>;
    date_formats: NaiveDate [input_formats = ["%Y %m %d", "%d.%m.%Y"]];
    time: NaiveTime;
    time_optional: Option<NaiveTime>;
    datetime: DateTime<FixedOffset>;
    datetime_optional: Option<DateTime<FixedOffset>>;
    duration: TimeDelta;
    email: String [field = EmailField];
    email_optional: String [field = EmailField, required = false];
    email_length: String [field = EmailField, min_length = 10, max_length = 15];
    url: String [field = URLField];
    url_optional: String [field = URLField, required = false];
    slug: String [field = SlugField];
    slug_unicode: String [field = SlugField, allow_unicode = true, required = false];
    uuid: ::uuid::Uuid;
    uuid_optional: Option<::uuid::Uuid>;
    // `$` of Python is also before a last end of a line.
    regex: String [field = RegexField, pattern = "^[0-9]{3}\n?$"];
    boolean: bool [required];
    boolean_optional: bool;
    null_boolean: Option<bool>;
    choice: Letter;
    choice_optional: String [field = letters(), required = false];
    choice_grouped: Grouped;
    choice_radio: Letter [widget = Widget::radios()];
    choice_integer: i64 [choices = [(1, "One"), (2, "Two")]];
    choice_integer_optional: Option<i64>
        [choices = [(1, "One"), (2, "Two")], empty_label = None];
    choices: Vec<Letter>;
    choices_optional: Vec<Letter> [required = false];
    choices_boxes: Vec<Letter> [widget = Widget::checkboxes(), required = false];
    ip: IpAddr;
    ip_v4: Option<Ipv4Addr>;
    json: Json;
    json_optional: Option<Json>;
    messages: i64 [
        min_value = 2,
        error_messages(required = "Say how many.", min_value = "At least {limit_value}."),
    ];
    labelled: String [
        label = "Full name",
        help_text = mark_safe("As on the <b>cover</b>"),
        initial = "Ada",
        required = false,
    ];
}
