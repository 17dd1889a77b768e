//! Spans of time as texts: Django's `parse_duration` and `duration_string`.

/// What a text says of a span.
pub(super) enum Span {
    Microseconds(i128),
    TooLong,
}

const SECOND: i128 = 1_000_000;
const MINUTE: i128 = 60 * SECOND;
const HOUR: i128 = 60 * MINUTE;
const DAY: i128 = 24 * HOUR;

/// `3 days, 4:15:30.5`, `P3DT4H` or, of PostgreSQL, `3 days -04:15:30`.
pub(super) fn read(text: &str) -> Option<Span> {
    // As `$` of Python has it.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let span = standard(text).or_else(|| iso_8601(text)).or_else(|| of_postgres(text))?;
    Some(span.map_or(Span::TooLong, Span::Microseconds))
}

/// A number of units, or `None` inside where it is too large for any span.
type Count = Option<i128>;

fn count(digits: &str, unit: i128) -> Option<Count> {
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| digits.parse::<i128>().ok()?.checked_mul(unit))
}

fn sum(counts: impl IntoIterator<Item = Count>) -> Count {
    counts.into_iter().try_fold(0_i128, |sum, count| sum.checked_add(count?))
}

fn signed(is_negative: bool, count: Count) -> Count {
    if is_negative { count?.checked_neg() } else { count }
}

/// `[-]days [day[s], ]` before the rest.
fn days(text: &str) -> Option<(Count, &str)> {
    let (number, rest) = text.split_once(' ')?;
    let digits = number.strip_prefix('-');
    let days = signed(digits.is_some(), count(digits.unwrap_or(number), DAY)?);
    Some((days, rest))
}

fn standard(text: &str) -> Option<Count> {
    let (days, clock) = match days(text) {
        Some((days, rest)) => {
            let named = rest.strip_prefix("days, ").or_else(|| rest.strip_prefix("day, "));
            (days, named.unwrap_or(rest))
        }
        None => (Some(0), text),
    };
    let digits = clock.strip_prefix('-');
    let seconds = clock_of(digits.unwrap_or(clock))?;
    Some(sum([days, signed(digits.is_some(), seconds)]))
}

/// `[[hours:]minutes:]seconds[.microseconds]`.
fn clock_of(text: &str) -> Option<Count> {
    let mut parts = text.rsplitn(3, ':');
    let seconds = seconds(parts.next()?, &['.', ','], 12)?;
    let minutes = parts.next().map_or(Some(Some(0)), |minutes| count(minutes, MINUTE))?;
    let hours = parts.next().map_or(Some(Some(0)), |hours| count(hours, HOUR))?;
    Some(sum([hours, minutes, seconds]))
}

/// Seconds with a fraction, of which six digits count.
fn seconds(text: &str, points: &[char], most_digits: usize) -> Option<Count> {
    let Some((seconds, fraction)) = text.split_once(points) else { return count(text, SECOND) };
    if fraction.len() > most_digits {
        return None;
    }
    let is_number = fraction.bytes().all(|digit| digit.is_ascii_digit());
    let counted = fraction.get(..fraction.len().min(6)).filter(|_| is_number)?;
    let unit = 10_i128.pow(6 - u32::try_from(counted.len()).ok()?);
    Some(sum([count(seconds, SECOND)?, count(counted, unit)?]))
}

/// `[+-]P[days D][T[hours H][minutes M][seconds S]]`, each with a fraction.
fn iso_8601(text: &str) -> Option<Count> {
    let is_negative = text.starts_with('-');
    let rest = text.strip_prefix(['+', '-']).unwrap_or(text).strip_prefix('P')?;
    let (date, time) = match rest.split_once('T') {
        Some((date, time)) => (date, time),
        None => (rest, ""),
    };
    let (days, after) = unit(date, 'D', DAY)?;
    let (hours, time) = unit(time, 'H', HOUR)?;
    let (minutes, time) = unit(time, 'M', MINUTE)?;
    let (seconds, end) = unit(time, 'S', SECOND)?;
    let is_whole = after.is_empty() && end.is_empty();
    is_whole.then(|| signed(is_negative, sum([days, hours, minutes, seconds])))
}

/// A number with the letter of its unit, or nothing; and what follows.
fn unit(text: &str, letter: char, unit: i128) -> Option<(Count, &str)> {
    let Some((number, rest)) = text.split_once(letter) else { return Some((Some(0), text)) };
    let Some((whole, fraction)) = number.split_once(['.', ',']) else {
        return Some((count(number, unit)?, rest));
    };
    let fraction = match count(fraction, 1)? {
        Some(_) => fraction.get(..fraction.len().min(18)).unwrap_or_default(),
        None => fraction.get(..18).unwrap_or_default(),
    };
    let scale = 10_i128.pow(u32::try_from(fraction.len()).ok()?);
    let part = count(fraction, unit)?.map(|part| rounded(part, scale));
    Some((sum([count(whole, unit)?, part]), rest))
}

/// A quotient, rounded to the nearest, and to the even one of two.
fn rounded(number: i128, by: i128) -> i128 {
    let (whole, rest) = (number.div_euclid(by), number.rem_euclid(by));
    let is_more = rest * 2 > by || rest * 2 == by && whole % 2 != 0;
    whole + i128::from(is_more)
}

/// `[days day[s]] [[+-]HH:MM:SS[.microseconds]]`: either may be left out.
fn of_postgres(text: &str) -> Option<Count> {
    let (days, clock) = match days(text) {
        Some((days, rest)) => {
            let clock = rest.strip_prefix("days").or_else(|| rest.strip_prefix("day"))?;
            (days, clock.strip_prefix(' ').unwrap_or(clock))
        }
        None => (Some(0), text),
    };
    if clock.is_empty() {
        return Some(days);
    }
    let is_negative = clock.starts_with('-');
    let clock = clock.strip_prefix(['+', '-']).unwrap_or(clock);
    let mut parts = clock.splitn(3, ':');
    let hours = count(parts.next()?, HOUR)?;
    let minutes = count(parts.next().filter(|minutes| minutes.len() == 2)?, MINUTE)?;
    let last = parts.next()?;
    let width = last.find('.').unwrap_or(last.len());
    let seconds = seconds(last, &['.'], 6).filter(|_| width == 2)?;
    Some(sum([days, signed(is_negative, sum([hours, minutes, seconds]))]))
}

/// `3 04:15:30.000500`; a span below zero has days below zero, and a time that is added.
pub(super) fn written(microseconds: i128) -> String {
    let (days, rest) = (microseconds.div_euclid(DAY), microseconds.rem_euclid(DAY));
    let (hours, minutes) = (rest / HOUR, rest / MINUTE % 60);
    let (seconds, fraction) = (rest / SECOND % 60, rest % SECOND);
    let before = if days == 0 { String::new() } else { format!("{days} ") };
    let behind = if fraction == 0 { String::new() } else { format!(".{fraction:06}") };
    format!("{before}{hours:02}:{minutes:02}:{seconds:02}{behind}")
}
