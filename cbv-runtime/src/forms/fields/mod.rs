//! The kinds of fields.

mod boolean;
mod char;
mod choice;
mod empty_choice;
mod given_choices;
mod integer;
mod ip;
mod multiple_choice;
mod number;
mod text;

pub use boolean::BooleanField;
pub use char::CharField;
pub use choice::ChoiceField;
pub use given_choices::TypedChoiceField;
pub use integer::{IntegerField, WholeNumber};
pub use ip::{GenericIPAddressField, IpAddress, IpProtocol};
pub use multiple_choice::MultipleChoiceField;
