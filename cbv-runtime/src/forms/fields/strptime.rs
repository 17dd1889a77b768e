//! Dates and times as formats describe them: Python's `strptime`, in English.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::text::is_blank;

/// The names of months; the short ones are their first three letters.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The names of days.
const DAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The letters behind `%` that are read.
const DIRECTIVES: &str = "YymdbBaAHIMSfpj%";

/// Whether a format has directives that are read, and no others.
pub(super) fn is_format(format: &str) -> bool {
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        if letter == '%' && !letters.next().is_some_and(|directive| DIRECTIVES.contains(directive))
        {
            return false;
        }
    }
    true
}

/// What a format has read of a text. What it does not name is that of the first of January 1900.
#[derive(Debug, Clone)]
struct Parts {
    year: i32,
    month: u32,
    day: u32,
    day_of_year: Option<u32>,
    hour: u32,
    minute: u32,
    second: u32,
    microsecond: u32,
    hour_of_twelve: Option<u32>,
    is_afternoon: bool,
}

/// A text as a format describes it.
pub(super) fn strptime(text: &str, format: &str) -> Option<NaiveDateTime> {
    let mut parts = Parts {
        year: 1900,
        month: 1,
        day: 1,
        day_of_year: None,
        hour: 0,
        minute: 0,
        second: 0,
        microsecond: 0,
        hour_of_twelve: None,
        is_afternoon: false,
    };
    let rest = read(text, format, &mut parts)?;
    if rest.is_empty() { parts.moment() } else { None }
}

impl Parts {
    fn moment(&self) -> Option<NaiveDateTime> {
        let hour = match self.hour_of_twelve {
            None => self.hour,
            Some(hour) => hour % 12 + if self.is_afternoon { 12 } else { 0 },
        };
        let time = NaiveTime::from_hms_micro_opt(hour, self.minute, self.second, self.microsecond)?;
        let date = match self.day_of_year {
            Some(day) => {
                // As Python counts it, which lets the day after the last be that of the next year.
                NaiveDate::from_ymd_opt(self.year, 1, 1)?
                    .checked_add_days(Days::new(u64::from(day) - 1))?
            }
            None => NaiveDate::from_ymd_opt(self.year, self.month, self.day)?,
        };
        (date.year() >= 1 && date.year() <= 9999).then(|| date.and_time(time))
    }
}

/// Reads what a format describes, and has what follows. Where a number can have one digit less, and nothing else
/// would fit, it has.
fn read<'t>(text: &'t str, format: &str, parts: &mut Parts) -> Option<&'t str> {
    let mut letters = format.chars();
    match letters.next() {
        None => Some(text),
        Some('%') => directive(text, letters.next()?, letters.as_str(), parts),
        Some(blank) if is_blank(blank) => {
            let rest = text.trim_start_matches(is_blank);
            let format = letters.as_str().trim_start_matches(is_blank);
            if rest.len() < text.len() { read(rest, format, parts) } else { None }
        }
        Some(letter) => read(literal(text, letter)?, letters.as_str(), parts),
    }
}

fn literal(text: &str, letter: char) -> Option<&str> {
    let mut letters = text.chars();
    let is_same = letters.next()?.to_lowercase().eq(letter.to_lowercase());
    is_same.then_some(letters.as_str())
}

fn directive<'t>(text: &'t str, name: char, format: &str, parts: &mut Parts) -> Option<&'t str> {
    let (widths, range): (&[usize], _) = match name {
        '%' => return read(literal(text, '%')?, format, parts),
        'b' | 'B' | 'a' | 'A' | 'p' => return word(text, name, format, parts),
        'Y' => (&[4], 0..=9999),
        'y' => (&[2], 0..=99),
        'm' | 'I' => (&[2, 1], 1..=12),
        'd' => (&[2, 1], 1..=31),
        'H' => (&[2, 1], 0..=23),
        'M' => (&[2, 1], 0..=59),
        'S' => (&[2, 1], 0..=61),
        'j' => (&[3, 2, 1], 1..=366),
        _ => (&[6, 5, 4, 3, 2, 1], 0..=999_999),
    };
    for width in widths {
        let Some(digits) = text.get(..*width).filter(|digits| is_number(digits, name)) else {
            continue;
        };
        let Ok(number) = digits.trim_start().parse::<u32>() else { continue };
        if !range.contains(&number) {
            continue;
        }
        let mut then = parts.clone();
        then.set(name, number, *width);
        if let Some(rest) = read(&text[*width..], format, &mut then) {
            *parts = then;
            return Some(rest);
        }
    }
    None
}

/// Digits; a day may have a blank for the first.
fn is_number(digits: &str, name: char) -> bool {
    let digits = if name == 'd' && digits.len() == 2 {
        digits.strip_prefix(' ').unwrap_or(digits)
    } else {
        digits
    };
    digits.bytes().all(|digit| digit.is_ascii_digit())
}

impl Parts {
    fn set(&mut self, name: char, number: u32, width: usize) {
        match name {
            'Y' => self.year = number.cast_signed(),
            'y' => self.year = (number + if number <= 68 { 2000 } else { 1900 }).cast_signed(),
            'm' => self.month = number,
            'd' => self.day = number,
            'H' => self.hour = number,
            'I' => self.hour_of_twelve = Some(number),
            'M' => self.minute = number,
            'S' => self.second = number,
            'j' => self.day_of_year = Some(number),
            _ => self.microsecond = number * 10_u32.pow(6 - u32::try_from(width).unwrap_or(6)),
        }
    }
}

fn word<'t>(text: &'t str, name: char, format: &str, parts: &mut Parts) -> Option<&'t str> {
    let words: &[&str] = match name {
        'b' | 'B' => &MONTHS,
        'a' | 'A' => &DAYS,
        _ => &["am", "pm"],
    };
    let is_short = matches!(name, 'a' | 'b');
    let found = words.iter().enumerate().find_map(|(position, word)| {
        let word = if is_short { &word[..3] } else { word };
        let start = text.get(..word.len())?;
        start.eq_ignore_ascii_case(word).then_some((position, &text[word.len()..]))
    });
    let (position, rest) = found?;
    match name {
        'b' | 'B' => parts.month = u32::try_from(position).ok()? + 1,
        'p' => parts.is_afternoon = position == 1,
        _ => {}
    }
    read(rest, format, parts)
}
