//! Moments of ISO 8601, as Python's `datetime.fromisoformat` and Django's `parse_datetime` read them.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::text::is_blank;

/// A moment, and how far its zone is from that of Greenwich, where it says that.
pub(super) type Moment = (NaiveDateTime, Option<FixedOffset>);

/// A moment of ISO 8601.
pub(super) fn moment(text: &str) -> Option<Moment> {
    of_python(text).or_else(|| of_django(text))
}

/// `2006-10-25T14:30:45+02:00`, `20061025`, `2006-W43-3 14`: with any letter between date and time.
fn of_python(text: &str) -> Option<Moment> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < 7 {
        return None;
    }
    let end = end_of_date(&letters)?;
    let date = date(&letters[..end.min(letters.len())])?;
    let (time, offset) = match letters.get(end + 1..) {
        None => (NaiveTime::MIN, None),
        Some(time) => time_with_zone(time)?,
    };
    Some((date.and_time(time), offset))
}

fn is_digit(letter: Option<&char>) -> bool {
    letter.is_some_and(char::is_ascii_digit)
}

/// Where the date ends: a hyphen can be part of it, or stand between it and the time.
fn end_of_date(letters: &[char]) -> Option<usize> {
    let is = |at: usize, letter: char| letters.get(at) == Some(&letter);
    let end = match (is(4, '-'), is(4, 'W'), is(5, 'W')) {
        _ if letters.len() == 7 => 7,
        (true, _, true) if is(8, '-') => match letters.len() {
            9 => return None,
            _ if is_digit(letters.get(10)) => 8,
            _ => 10,
        },
        (true, _, true) | (false, false, _) => 8,
        (true, _, false) => 10,
        (false, true, _) => end_of_week(letters),
    };
    Some(end)
}

/// `2006W43` or `2006W433`: digits that follow tell.
fn end_of_week(letters: &[char]) -> usize {
    let digits = letters.iter().skip(7).take_while(|letter| letter.is_ascii_digit()).count();
    match 7 + digits {
        end @ ..9 => end,
        end if end.is_multiple_of(2) => 7,
        _ => 8,
    }
}

/// Digits and nothing else, as a number.
fn number(letters: &[char]) -> Option<u32> {
    if letters.is_empty() || !letters.iter().all(char::is_ascii_digit) {
        return None;
    }
    letters.iter().collect::<String>().parse().ok()
}

fn date(letters: &[char]) -> Option<NaiveDate> {
    let year = number(letters.get(..4)?)?.cast_signed();
    let has_hyphens = letters.get(4) == Some(&'-');
    let rest = letters.get(4 + usize::from(has_hyphens)..)?;
    if year == 0 {
        return None;
    }
    if let Some(('W', rest)) = rest.split_first() {
        let day = match after_hyphen(rest.get(2..)?, has_hyphens)? {
            [] => 1,
            [day] => number(&[*day])?,
            _ => return None,
        };
        let day = Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok()?;
        return NaiveDate::from_isoywd_opt(year, number(rest.get(..2)?)?, day);
    }
    let month = number(rest.get(..2)?)?;
    let day = after_hyphen(rest.get(2..)?, has_hyphens)?;
    if day.len() == 2 { NaiveDate::from_ymd_opt(year, month, number(day)?) } else { None }
}

/// What follows a hyphen, where there have been others; nothing can follow nothing.
fn after_hyphen(letters: &[char], has_hyphens: bool) -> Option<&[char]> {
    match letters {
        [] => Some(letters),
        ['-', rest @ ..] if has_hyphens => Some(rest),
        ['-', ..] => None,
        _ if has_hyphens => None,
        _ => Some(letters),
    }
}

fn time_with_zone(letters: &[char]) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let find = |sign: char| letters.iter().position(|letter| *letter == sign);
    let Some(at) = find('-').or_else(|| find('+')).or_else(|| find('Z')) else {
        return Some((time(letters)?, None));
    };
    let (time, zone) = (time(&letters[..at])?, &letters[at + 1..]);
    if letters[at] == 'Z' {
        return if zone.is_empty() { Some((time, FixedOffset::east_opt(0))) } else { None };
    }
    if matches!(zone.len(), 0 | 1 | 3) {
        return None;
    }
    let (seconds, 0) = clock(zone)? else { return None };
    Some((time, Some(zone_of(letters[at] == '-', seconds)?)))
}

fn zone_of(is_negative: bool, seconds: u32) -> Option<FixedOffset> {
    let seconds = seconds.cast_signed();
    FixedOffset::east_opt(if is_negative { -seconds } else { seconds })
}

fn time(letters: &[char]) -> Option<NaiveTime> {
    let (seconds, microseconds) = clock(letters)?;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, microseconds * 1000)
}

/// `14`, `14:30`, `1430`, `14:30:45.5`: its seconds, and its millionths of a second.
fn clock(letters: &[char]) -> Option<(u32, u32)> {
    let has_colons = letters.get(2) == Some(&':');
    let limits = [23, 59, 59];
    let (mut seconds, mut rest) = (0, letters);
    for (position, unit) in [3600, 60, 1].into_iter().enumerate() {
        let count = number(rest.get(..2)?).filter(|count| *count <= limits[position])?;
        seconds += count * unit;
        rest = &rest[2..];
        if rest.is_empty() || position == 2 {
            break;
        }
        rest = match (has_colons, rest[0]) {
            (_, '.' | ',') => break,
            (true, ':') => &rest[1..],
            (true, _) => return None,
            (false, _) => rest,
        };
    }
    match rest {
        [] => Some((seconds, 0)),
        ['.' | ',', digits @ ..] => Some((seconds, microseconds(digits)?)),
        // Python takes them for a fraction where there are no colons, unless it is one.
        [_, _, ..] if !has_colons => Some((seconds, microseconds(rest)?)),
        _ => None,
    }
}

/// The digits behind the point of a second, of which six count.
fn microseconds(digits: &[char]) -> Option<u32> {
    let counted = &digits[..digits.len().min(6)];
    let is_valid = digits.iter().all(char::is_ascii_digit);
    let zeros = u32::try_from(6 - counted.len()).ok()?;
    number(counted).filter(|_| is_valid).map(|number| number * 10_u32.pow(zeros))
}

/// `2006-1-5 4:05`, which Django takes as well: numbers of one digit, and blanks before the zone.
fn of_django(text: &str) -> Option<Moment> {
    let (date, time) = text.split_once(['T', ' '])?;
    let (year, rest) = date.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let year = short_number(year, 4..=4).filter(|year| *year > 0)?;
    let date = NaiveDate::from_ymd_opt(
        year.cast_signed(),
        short_number(month, 1..=2)?,
        short_number(day, 1..=2)?,
    )?;
    let (time, offset) = without_zone(time)?;
    Some((date.and_time(short_time(time.trim_end_matches(is_blank))?), offset))
}

fn short_number(text: &str, width: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let is_number = width.contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

fn short_time(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, second) = rest.split_once(':').unwrap_or((rest, "0"));
    let (second, fraction) = second.split_once(['.', ',']).unwrap_or((second, "0"));
    let digits: Vec<char> = fraction.chars().collect();
    let microseconds = microseconds(&digits).filter(|_| digits.len() <= 12)?;
    NaiveTime::from_hms_micro_opt(
        short_number(hour, 1..=2)?,
        short_number(minute, 1..=2)?,
        short_number(second, 1..=2)?,
        microseconds,
    )
}

/// A time without the zone behind it: `Z`, `+02`, `+0200`, `+02:00`.
fn without_zone(time: &str) -> Option<(&str, Option<FixedOffset>)> {
    if let Some(time) = time.strip_suffix('Z') {
        return Some((time, FixedOffset::east_opt(0)));
    }
    let Some(at) = time.rfind(['+', '-']) else { return Some((time, None)) };
    let zone = &time[at + 1..];
    let (hours, minutes) = match zone.len() {
        2 => (zone, "00"),
        4 => zone.split_at_checked(2)?,
        5 => zone.split_once(':')?,
        _ => return None,
    };
    let seconds = short_number(hours, 2..=2)? * 3600 + short_number(minutes, 2..=2)? * 60;
    Some((&time[..at], Some(zone_of(time[at..].starts_with('-'), seconds)?)))
}
