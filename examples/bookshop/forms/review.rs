//! What a visitor says about a book.

use cbv::prelude::*;

use crate::models::review;

const STARS: [(i32, &str); 5] =
    [(5, "5: read it!"), (4, "4: good"), (3, "3: all right"), (2, "2: not much"), (1, "1: no")];

#[derive(Form)]
#[form(model = review::Entity)]
pub(crate) struct ReviewForm {
    #[form(label = "Your name")]
    reader: String,
    #[form(choices = STARS, widget = Widget::radios())]
    stars: i32,
    #[form(label = "What do you say?", widget = Widget::textarea(), max_length = 1000)]
    #[form(attributes(rows = 4))]
    text: String,
}
