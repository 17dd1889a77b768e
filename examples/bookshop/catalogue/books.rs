//! The books: at least three of every author.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use sea_orm::{NotSet, Set};

use super::dice::Dice;
use super::isbn::isbn;
use super::phrase::{filled, slug};
use super::places::PLACES;
use super::shelves::{ENDINGS, MIDDLES, SHELVES, Shelf};
use crate::models::book::keywords;
use crate::models::price::Price;
use crate::models::{author, book, subject};

pub(super) const BOOKS: u32 = 384;

const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1987, 1, 6).expect("a day");
/// To the autumn of 2025.
const DAYS: i32 = 14_130;

pub(super) fn books(
    authors: &[author::Model],
    subjects: &[subject::Model],
    dice: &mut Dice,
) -> Vec<book::ActiveModel> {
    let mut titles = HashSet::new();
    (0..BOOKS)
        .map(|number| {
            let in_turn = number as usize;
            let is_first_round = in_turn < 3 * authors.len();
            let place = if is_first_round { in_turn } else { dice.index(authors.len()) };
            let place = place % authors.len();
            let (author, shelf) = (&authors[place], shelf_of(place, dice));
            let subject = &subjects[shelf];
            let title = new_title(&SHELVES[shelf], &mut titles, dice);
            book(number, title, (author, subject, &SHELVES[shelf]), dice)
        })
        .collect()
}

/// Authors have a shelf of their own, and now and then leave it.
fn shelf_of(author: usize, dice: &mut Dice) -> usize {
    if dice.between(1, 5) == 1 { dice.index(SHELVES.len()) } else { author % SHELVES.len() }
}

fn new_title(shelf: &Shelf, titles: &mut HashSet<String>, dice: &mut Dice) -> String {
    loop {
        let phrase = dice.one_of(shelf.titles);
        let title = capitalized(&filled(phrase, shelf.words, dice));
        if titles.insert(slug(&title)) {
            return title;
        }
    }
}

fn book(
    number: u32,
    title: String,
    (author, subject, shelf): (&author::Model, &subject::Model, &Shelf),
    dice: &mut Dice,
) -> book::ActiveModel {
    let is_bound = dice.between(1, 3) == 1;
    let pages = dice.between(shelf.pages.0, shelf.pages.1);
    let opening = dice.one_of(shelf.openings);
    let opening = filled(opening, shelf.words, dice);
    let blurb = format!("{opening} {} {}", dice.one_of(&MIDDLES), dice.one_of(&ENDINGS));
    let from = PLACES.iter().find(|place| place.country == author.country);
    book::ActiveModel {
        id: NotSet,
        slug: Set(slug(&title)),
        isbn: Set(isbn(number)),
        title: Set(title),
        blurb: Set(capitalized(&blurb)),
        keywords: Set(keywords(author, subject)),
        pubdate: Set(pubdate(author.born, dice)),
        pages: Set(pages),
        price: Set(Price(price(pages, is_bound, dice))),
        binding: Set(if is_bound { "Hardback" } else { "Paperback" }.to_owned()),
        translated_from: Set(from.and_then(|place| place.language).map(str::to_owned)),
        stock: Set((dice.between(0, 14) - 2).max(0)),
        hue: Set((shelf.hue + dice.between(-24, 24)).rem_euclid(360)),
        cover: Set(None),
        author_id: Set(author.id),
        subject_id: Set(subject.id),
    }
}

/// Most books are of the last years, and no author is younger than 22.
fn pubdate(born: i32, dice: &mut Dice) -> NaiveDate {
    let after = (born + 22 - 1987).max(0) * 366;
    let days = dice.rather_large(after, DAYS);
    FIRST_DAY + Days::new(days.unsigned_abs().into())
}

/// What a page costs, up to the next price that looks like one.
fn price(pages: i32, is_bound: bool, dice: &mut Dice) -> i32 {
    let cover = if is_bound { 1400 } else { 600 };
    let euros = (cover + pages * 2 + dice.between(0, 400)) / 100;
    euros * 100 + dice.one_of(&[0, 50, 90, 99])
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
