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

/// A floating-point number as Python writes it: `5.0`, `0.1`, `1e+16`.
pub(super) fn float_text(number: f64) -> String {
    let scientific = format!("{number:e}");
    let Some((digits, exponent)) = scientific.split_once('e') else { return scientific };
    let Ok(exponent) = exponent.parse::<i32>() else { return scientific };
    if (-4..16).contains(&exponent) {
        let plain = format!("{number}");
        return if plain.contains('.') { plain } else { plain + ".0" };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}
