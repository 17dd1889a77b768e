//! Django's letters for dates and times, which are those of PHP.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::dates::Moment;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `None` where the format asks for what is not there, as for the hour of a date.
pub(super) fn formatted(moment: &Moment, format: &str) -> Option<String> {
    let mut text = String::new();
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next()),
            letter if letter.is_ascii_alphabetic() => write_letter(&mut text, moment, letter)?,
            other => text.push(other),
        }
    }
    Some(text)
}

fn write_letter(text: &mut String, moment: &Moment, letter: char) -> Option<()> {
    match letter {
        'd' | 'j' | 'D' | 'l' | 'S' | 'w' | 'z' | 'W' | 'm' | 'n' | 'M' | 'b' | 'E' | 'F' | 'N'
        | 't' | 'y' | 'Y' | 'L' | 'o' => text.push_str(&of_date(moment.date?, letter)),
        'a' | 'A' | 'g' | 'G' | 'h' | 'H' | 'i' | 's' | 'u' | 'f' | 'P' => {
            text.push_str(&of_time(moment.time?, letter));
        }
        'e' | 'T' | 'O' | 'Z' | 'I' => text.push_str(&of_offset(moment, letter)),
        'c' => text.push_str(&iso(moment)?),
        'r' => {
            moment.time?;
            text.push_str(&formatted(moment, "D, d M Y H:i:s ")?);
            let offset = of_offset(moment, 'O');
            text.push_str(if offset.is_empty() { "+0000" } else { &offset });
        }
        'U' => text.push_str(&moment.utc()?.and_utc().timestamp().to_string()),
        other => text.push(other),
    }
    Some(())
}

fn of_date(date: NaiveDate, letter: char) -> String {
    let month = MONTHS[date.month0() as usize];
    let day = DAYS[date.weekday().num_days_from_monday() as usize];
    match letter {
        'd' => format!("{:02}", date.day()),
        'j' => date.day().to_string(),
        'D' => day[..3].to_owned(),
        'l' => day.to_owned(),
        'S' => ordinal(date.day()).to_owned(),
        'w' => date.weekday().num_days_from_sunday().to_string(),
        'z' => date.ordinal().to_string(),
        'W' => date.iso_week().week().to_string(),
        'm' => format!("{:02}", date.month()),
        'n' => date.month().to_string(),
        'M' => month[..3].to_owned(),
        'b' => month[..3].to_lowercase(),
        'N' => of_press(month),
        't' => date.num_days_in_month().to_string(),
        'y' => format!("{:02}", date.year().rem_euclid(100)),
        'Y' => format!("{:04}", date.year()),
        'L' => if date.leap_year() { "True" } else { "False" }.to_owned(),
        'o' => date.iso_week().year().to_string(),
        _ => month.to_owned(),
    }
}

fn ordinal(day: u32) -> &'static str {
    match day {
        11..=13 => "th",
        day if day % 10 == 1 => "st",
        day if day % 10 == 2 => "nd",
        day if day % 10 == 3 => "rd",
        _ => "th",
    }
}

/// As the Associated Press has it: `Jan.`, `March`, `Sept.`
fn of_press(month: &str) -> String {
    match month {
        "March" | "April" | "May" | "June" | "July" => month.to_owned(),
        "September" => "Sept.".to_owned(),
        month => format!("{}.", &month[..3]),
    }
}

fn of_time(time: NaiveTime, letter: char) -> String {
    let (is_pm, hour) = time.hour12();
    let half = if is_pm { "p.m." } else { "a.m." };
    match letter {
        'a' => half.to_owned(),
        'A' => if is_pm { "PM" } else { "AM" }.to_owned(),
        'g' => hour.to_string(),
        'G' => time.hour().to_string(),
        'h' => format!("{hour:02}"),
        'H' => format!("{:02}", time.hour()),
        'i' => format!("{:02}", time.minute()),
        's' => format!("{:02}", time.second()),
        'u' => format!("{:06}", time.nanosecond() / 1_000 % 1_000_000),
        'f' => hour_and_minutes(time, hour),
        _ => match (time.hour(), time.minute()) {
            (0, 0) => "midnight".to_owned(),
            (12, 0) => "noon".to_owned(),
            _ => format!("{} {half}", hour_and_minutes(time, hour)),
        },
    }
}

/// `1`, `1:30`
fn hour_and_minutes(time: NaiveTime, hour: u32) -> String {
    match time.minute() {
        0 => hour.to_string(),
        minute => format!("{hour}:{minute:02}"),
    }
}

/// Empty where no offset is known.
fn of_offset(moment: &Moment, letter: char) -> String {
    let Some(offset) = moment.offset else { return String::new() };
    let seconds = offset.local_minus_utc();
    match letter {
        'O' => offset.to_string().replace(':', ""),
        'Z' => seconds.to_string(),
        'I' => "0".to_owned(),
        _ if seconds == 0 => "UTC".to_owned(),
        _ => format!("UTC{offset}"),
    }
}

fn iso(moment: &Moment) -> Option<String> {
    let mut text = match (moment.date, moment.time) {
        (Some(date), None) => return Some(date.to_string()),
        (date, time) => format!("{}T{}", date?, time?.format("%H:%M:%S")),
    };
    let micros = moment.time.map_or(0, |time| time.nanosecond() / 1_000);
    if micros > 0 {
        let _ = write!(text, ".{micros:06}");
    }
    text.extend(moment.offset.map(|offset| offset.to_string()));
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{assert_shown, shown};

    /// The table of Django's documentation.
    #[test]
    fn each_letter() {
        let x = "2006-01-08T09:05:07.000205+02:00";
        let cases = [
            ("d", "08"),
            ("j", "8"),
            ("D", "Sun"),
            ("l", "Sunday"),
            ("S", "th"),
            ("w", "0"),
            ("z", "8"),
            ("W", "1"),
            ("m", "01"),
            ("n", "1"),
            ("M", "Jan"),
            ("b", "jan"),
            ("E", "January"),
            ("F", "January"),
            ("N", "Jan."),
            ("t", "31"),
            ("y", "06"),
            ("Y", "2006"),
            ("L", "False"),
            ("o", "2006"),
            ("a", "a.m."),
            ("A", "AM"),
            ("g", "9"),
            ("G", "9"),
            ("h", "09"),
            ("H", "09"),
            ("i", "05"),
            ("s", "07"),
            ("u", "000205"),
            ("f", "9:05"),
            ("P", "9:05 a.m."),
            ("e", "UTC+02:00"),
            ("T", "UTC+02:00"),
            ("O", "+0200"),
            ("Z", "7200"),
            ("I", "0"),
            ("U", "1136703907"),
            ("c", "2006-01-08T09:05:07.000205+02:00"),
            ("r", "Sun, 08 Jan 2006 09:05:07 +0200"),
        ];
        for (letter, expected) in cases {
            assert_eq!(shown(&format!("{{{{ x|date('{letter}') }}}}"), x), expected, "{letter}");
        }
    }

    #[test]
    fn examples_of_djangos_documentation() {
        assert_shown(&[
            ("date('D d M Y')", "2008-01-09T16:01:07", "Wed 09 Jan 2008"),
            ("date('jS F Y H:i')", "2003-02-01T14:05:00", "1st February 2003 14:05"),
            (r"date('jS \\o\\f F')", "2008-06-04", "4th of June"),
            ("time('H:i')", "01:23:00", "01:23"),
            ("time", "01:00:00", "1 a.m."),
            ("time('P')", "00:00", "midnight"),
            ("time('P')", "12:00", "noon"),
            ("time('P')", "12:30", "12:30 p.m."),
            ("time('TIME: H')", "10:00", ""),
            ("date", "2009-09-30", "Sept. 30, 2009"),
            ("date('H:i')", "2009-09-30", ""),
            ("time('Y')", "10:00", ""),
            ("date('L t S, y')", "2000-02-22", "True 29 nd, 00"),
            ("date('S')", "2000-02-13", "th"),
            ("date('r')", "2000-12-21T16:01:07", "Thu, 21 Dec 2000 16:01:07 +0000"),
        ]);
        assert_eq!(shown("{{ x|date('<Y>') }}", "2000-01-01"), "&lt;2000&gt;");
    }
}
