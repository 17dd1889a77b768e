//! What the fields of numbers have in common.

use crate::forms::attributes::Attributes;
use crate::forms::widget::Widget;

/// Sets the limits of a number on the inputs of numbers, and on no others.
pub(super) fn number_attributes<const N: usize>(
    widget: &Widget,
    attributes: &mut Attributes,
    limits: [(&'static str, Option<String>); N],
) {
    if !matches!(widget.input_type(), Some("number" | "range")) {
        return;
    }
    for (name, limit) in limits {
        if let Some(limit) = limit {
            attributes.set(name, limit);
        }
    }
}

/// Gives a field the rules of numbers that are methods of it already.
macro_rules! rules_of_numbers {
    ($field:ty [$($generic:ident: $bound:path)?] $value:ty) => {
        impl $(<$generic: $bound>)? $crate::forms::rules::MinValue<$value> for $field {
            fn min_value(self, value: $value) -> Self {
                self.min_value(value)
            }
        }

        impl $(<$generic: $bound>)? $crate::forms::rules::MaxValue<$value> for $field {
            fn max_value(self, value: $value) -> Self {
                self.max_value(value)
            }
        }

        impl $(<$generic: $bound>)? $crate::forms::rules::StepSize<$value> for $field {
            fn step_size(self, step: $value) -> Self {
                self.step_size(step)
            }
        }
    };
}
pub(super) use rules_of_numbers;
