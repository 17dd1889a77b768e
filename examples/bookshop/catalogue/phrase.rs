//! Texts put together from words.

use super::dice::Dice;

/// Words by the letter that stands for one of them.
pub(super) type Words<'a> = &'a [(char, &'a [&'a str])];

const VOWELS: [char; 10] = ['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'];

/// A phrase in which `{n}` becomes one of the words for `n`, and another word at the next place.
pub(super) fn filled(phrase: &str, words: Words<'_>, dice: &mut Dice) -> String {
    let mut text = String::new();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((place, after)) = after.split_once('}') else { break };
        text += before;
        let word = word(place, words, &text, dice);
        if text.ends_with(" a ") || text.ends_with("A ") {
            text.insert_str(text.len() - 1, if word.starts_with(VOWELS) { "n" } else { "" });
        }
        text += word;
        rest = after;
    }
    text + rest
}

/// One that the text does not have yet, as long as there are any.
fn word<'a>(place: &str, words: Words<'a>, so_far: &str, dice: &mut Dice) -> &'a str {
    let choice = words.iter().find(|(letter, _)| place.starts_with(*letter));
    let Some((_, choice)) = choice else { return "" };
    let fresh: Vec<_> = choice.iter().copied().filter(|word| !so_far.contains(*word)).collect();
    if fresh.is_empty() { dice.one_of(choice) } else { dice.one_of(&fresh) }
}

/// `the-cafe-of-dr-lind` for “The Café of Dr. Lind”.
pub(super) fn slug(text: &str) -> String {
    let plain: String =
        text.chars().filter(|c| !matches!(c, '\'' | '’' | '.')).map(plain).collect();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// Of the letters that titles have.
const fn plain(letter: char) -> char {
    match letter {
        'é' | 'è' => 'e',
        'ã' => 'a',
        'ñ' => 'n',
        'ü' => 'u',
        'ø' => 'o',
        _ => letter,
    }
}
