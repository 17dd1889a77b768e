//! The kinds of fields.

mod boolean;
mod char;
mod choice;
mod integer;

pub use boolean::BooleanField;
pub use char::CharField;
pub use choice::ChoiceField;
pub(super) use choice::not_a_choice;
pub use integer::IntegerField;
