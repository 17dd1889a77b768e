//! Which name was probably meant, in a constant.

use super::{FieldKind, Shape};

/// The name of a field that is closest to another one, with its distance.
pub(super) type Closest = (Option<&'static str>, usize);

/// As [`cbv_syntax::suggest`], of names that are not long.
pub(super) const fn closest(shape: &'static Shape, name: &str) -> Option<&'static str> {
    match among(shape, name, (None, usize::MAX)) {
        (Some(known), distance) if distance <= 1 + known.len() / 4 && distance < known.len() => {
            Some(known)
        }
        _ => None,
    }
}

const fn among(shape: &'static Shape, name: &str, mut best: Closest) -> Closest {
    let mut at = 0;
    while at < shape.fields.len() {
        let field = &shape.fields[at];
        if matches!(field.kind, FieldKind::Flattened) {
            best = among(field.shape, name, best);
        } else {
            let distance = distance(name, field.name);
            if distance < best.1 {
                best = (Some(field.name), distance);
            }
        }
        at += 1;
    }
    best
}

/// The longest name that is looked at.
const LONGEST: usize = 40;

/// Of Damerau and Levenshtein: letters that are to be added, removed, replaced, or that have changed
/// places with the next.
pub(super) const fn distance(left: &str, right: &str) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() > LONGEST || right.len() > LONGEST {
        return usize::MAX;
    }
    let mut rows = [[0_usize; LONGEST + 1]; 3];
    let mut r = 0;
    while r <= right.len() {
        rows[2][r] = r;
        r += 1;
    }
    let mut l = 1;
    while l <= left.len() {
        rows = [rows[1], rows[2], [0; LONGEST + 1]];
        rows[2][0] = l;
        r = 1;
        while r <= right.len() {
            rows[2][r] = cell(&rows, left, right, l, r);
            r += 1;
        }
        l += 1;
    }
    rows[2][right.len()]
}

const fn cell(
    rows: &[[usize; LONGEST + 1]; 3],
    left: &[u8],
    right: &[u8],
    l: usize,
    r: usize,
) -> usize {
    let is_same = left[l - 1].eq_ignore_ascii_case(&right[r - 1]);
    let mut least = rows[1][r - 1] + if is_same { 0 } else { 1 };
    least = min(least, rows[1][r] + 1);
    least = min(least, rows[2][r - 1] + 1);
    if l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1] {
        least = min(least, rows[0][r - 2] + 1);
    }
    least
}

const fn min(one: usize, other: usize) -> usize {
    if one < other { one } else { other }
}
