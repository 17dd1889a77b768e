//! The kinds of fields.

mod boolean;
mod char;
mod choice;
mod date;
mod datetime;
#[cfg(feature = "rust_decimal")]
mod decimal;
mod duration;
mod duration_text;
mod email;
mod empty_choice;
mod file;
mod float;
mod formats;
mod given_choices;
mod host;
mod integer;
mod ip;
mod iso;
mod json;
mod json_text;
mod multiple_choice;
mod number;
mod parsed;
mod regex;
mod slug;
mod strptime;
mod text;
mod time;
mod url;
#[cfg(feature = "uuid")]
mod uuid;
mod zone;

pub use self::boolean::BooleanField;
pub use self::char::CharField;
pub use self::choice::ChoiceField;
pub use self::date::DateField;
pub use self::datetime::{DateTimeField, Moment};
#[cfg(feature = "rust_decimal")]
pub use self::decimal::DecimalField;
pub use self::duration::{DurationField, TimeSpan};
pub use self::email::EmailField;
pub use self::file::{FileChange, FileChangeField, FileField};
pub use self::float::{Float, FloatField};
pub use self::given_choices::TypedChoiceField;
pub use self::integer::{IntegerField, WholeNumber};
pub use self::ip::{GenericIPAddressField, IpAddress, IpProtocol};
pub use self::json::JSONField;
pub use self::multiple_choice::MultipleChoiceField;
pub use self::parsed::ParsedField;
pub use self::regex::RegexField;
pub use self::slug::SlugField;
pub use self::time::TimeField;
pub use self::url::URLField;
#[cfg(feature = "uuid")]
pub use self::uuid::UUIDField;
