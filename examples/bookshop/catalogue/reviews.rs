//! What readers say.

use chrono::{Days, NaiveDate};
use sea_orm::{NotSet, Set};

use super::dice::Dice;
use crate::models::{book, review};

const READERS: [&str; 16] = [
    "Bríd", "Hamid", "Solveig", "Tomáš", "Wanjiru", "Noor", "Gökhan", "Lea", "Pádraig", "Mei",
    "Zofia", "Ikram", "Anton", "Joana", "Kwame", "Sunniva",
];

const LOVED: [&str; 8] = [
    "I missed my stop twice. No regrets.",
    "Bought a second copy, because the first one is with my mother and will stay there.",
    "The last chapter! I have told nobody, and it is hard.",
    "Exactly as good as the bookseller said.",
    "I read it aloud to the dog, who is also for it.",
    "Not a word too many. I started again on page one.",
    "The best thing I have read since the one before it.",
    "Clever without showing off, which is rare.",
];

const LIKED: [&str; 6] = [
    "Slow to begin with, then it would not let go.",
    "A little long in the middle, but what an ending.",
    "Good company for a rainy week.",
    "The second half is worth the whole price.",
    "I wanted more of the neighbour, and less weather.",
    "Well made, and lovely paper, too.",
];

const DISLIKED: [&str; 4] = [
    "Not for me. The cover is the best part.",
    "I gave up on page ninety, when the goat came in.",
    "It arrived with a bent corner. So did the plot.",
    "Everybody else seems to love it; I shall try again in summer.",
];

/// As late as a review can be.
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2025, 12, 31).expect("a day");

pub(super) fn reviews(books: &[book::Model], dice: &mut Dice) -> Vec<review::ActiveModel> {
    let mut reviews = Vec::new();
    for book in books {
        let mut texts: Vec<&str> = Vec::new();
        for _ in 0..dice.between(0, 4) {
            let (stars, text) = opinion(dice);
            if !texts.contains(&text) {
                texts.push(text);
                let visitor = format!("reader-{}", reviews.len());
                reviews.push(review(book, visitor, (stars, text), dice));
            }
        }
    }
    reviews
}

fn opinion(dice: &mut Dice) -> (i32, &'static str) {
    match dice.between(1, 10) {
        1 => (dice.between(1, 2), dice.one_of(&DISLIKED)),
        2..=5 => (dice.between(3, 4), dice.one_of(&LIKED)),
        _ => (5, dice.one_of(&LOVED)),
    }
}

fn review(
    book: &book::Model,
    visitor: String,
    (stars, text): (i32, &str),
    dice: &mut Dice,
) -> review::ActiveModel {
    let since = LAST_DAY.signed_duration_since(book.pubdate).num_days();
    let days = dice.between(3, i32::try_from(since).unwrap_or(i32::MAX).clamp(3, 1_500));
    review::ActiveModel {
        id: NotSet,
        visitor: Set(visitor),
        reader: Set(dice.one_of(&READERS).to_owned()),
        stars: Set(stars),
        text: Set(text.to_owned()),
        written: Set(book.pubdate + Days::new(days.unsigned_abs().into())),
        book_id: Set(book.id),
    }
}
