//! Numbers of books.

/// The ISBN-13 of the book with this number, and no other book's.
pub(super) fn isbn(number: u32) -> String {
    // Steps that have no factor with the size of the space meet each place once.
    let place = u64::from(number) * 618_033_989 % 1_000_000_000;
    let digits = format!("978{place:09}");
    let check = check_digit(&digits);
    format!("{digits}{check}")
}

/// ISO 2108: the digits weigh 1 and 3 in turn, and all of them a multiple of ten.
pub(crate) fn check_digit(digits: &str) -> u32 {
    let weights = [1, 3].into_iter().cycle();
    let sum: u32 =
        digits.chars().filter_map(|c| c.to_digit(10)).zip(weights).map(|(d, w)| d * w).sum();
    (10 - sum % 10) % 10
}
