//! The authors: five from every place.

use sea_orm::{NotSet, Set};

use super::dice::Dice;
use super::phrase::{filled, slug};
use super::places::{PLACES, Place};
use crate::models::author;

const BIOGRAPHIES: [&str; 5] = [
    "Born in {t}, a {j} for ten years, and the author of books about whatever came to the counter. Lives in {t} above a shop that sells {s}.",
    "Grew up in {t} as the youngest of five, studied in {t}, and worked as a {j} until the first book sold. Collects {s}.",
    "Wrote the first book on trains between {t} and {t}, and the others at a kitchen table. Is also a {j}.",
    "Was a {j} in {t}, a translator, and a bad waiter. Has never owned a car, but a great many {s}.",
    "Has lived in {t} since childhood, teaches there, and repairs {s}. Readers are asked not to write letters about the ending.",
];

const JOBS: [&str; 10] = [
    "harbour pilot",
    "school teacher",
    "botanist",
    "piano tuner",
    "court reporter",
    "cartographer",
    "night nurse",
    "baker",
    "railway engineer",
    "bookbinder",
];

const THINGS: [&str; 8] = [
    "clocks",
    "lamps",
    "maps",
    "accordions",
    "typewriters",
    "fishing boats",
    "old radios",
    "umbrellas",
];

pub(super) fn authors(dice: &mut Dice) -> Vec<author::ActiveModel> {
    let names = |place: &'static Place| place.given_names.into_iter().zip(place.family_names);
    PLACES
        .iter()
        .flat_map(|place| names(place).map(move |name| (place, name)))
        .map(|(place, (given, family))| author(place, given, family, dice))
        .collect()
}

fn author(place: &Place, given: &str, family: &str, dice: &mut Dice) -> author::ActiveModel {
    let ((given, plain_given), (family, plain_family)) = (spellings(given), spellings(family));
    let (name, plain_name) = if place.family_name_first {
        (format!("{family} {given}"), format!("{plain_family} {plain_given}"))
    } else {
        (format!("{given} {family}"), format!("{plain_given} {plain_family}"))
    };
    let words: [(char, &[&str]); 3] = [('t', &place.towns), ('j', &JOBS), ('s', &THINGS)];
    let biography = dice.one_of(&BIOGRAPHIES);
    author::ActiveModel {
        id: NotSet,
        slug: Set(slug(&plain_name)),
        name: Set(name),
        sort_name: Set(format!("{plain_family} {plain_given}").to_lowercase()),
        country: Set(place.country.to_owned()),
        born: Set(dice.between(1938, 1985)),
        biography: Set(filled(biography, &words, dice)),
    }
}

/// `("Łukasz", "Lukasz")` for `Łukasz/Lukasz`.
fn spellings(name: &str) -> (&str, &str) {
    name.split_once('/').unwrap_or((name, name))
}
