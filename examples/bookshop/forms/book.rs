//! A book, as the staff fill it in.

use cbv::forms::{FileChange, SlugField};
use cbv::prelude::*;
use chrono::NaiveDate;

use crate::catalogue::isbn::check_digit;
use crate::models::price::Price;
use crate::models::{author, book, subject};

pub(super) const BINDINGS: [(&str, &str); 2] =
    [("Hardback", "Hardback"), ("Paperback", "Paperback")];

#[derive(Form)]
#[form(model = book::Entity)]
pub(crate) struct BookForm {
    title: String,
    #[form(field = SlugField, help_text = "How its page is called: small letters and hyphens.")]
    slug: String,
    #[form(label = "ISBN", widget = Widget::text(), max_length = 17, clean = Self::clean_isbn)]
    isbn: String,
    #[form(label = "Author", rows = author::Entity)]
    author_id: i64,
    #[form(label = "Subject", rows = subject::Entity)]
    subject_id: i64,
    #[form(widget = Widget::textarea(), max_length = 2000)]
    blurb: String,
    #[form(label = "Published")]
    pubdate: NaiveDate,
    #[form(min_value = 1, max_value = 10_000)]
    pages: i32,
    #[form(label = "Price in euros", attributes(inputmode = "decimal"))]
    #[form(error_messages(invalid = "Enter a price, as 12.90."))]
    price: Price,
    #[form(choices = BINDINGS)]
    binding: String,
    #[form(max_length = 40)]
    translated_from: Option<String>,
    #[form(label = "Copies in stock", min_value = 0)]
    stock: i32,
    #[form(extra, max_size = 2_000_000, help_text = "Up to 2 MB. Without one it is drawn.")]
    #[form(content_types = ["image/png", "image/jpeg", "image/webp", "image/gif"])]
    pub(crate) cover: FileChange,
}

impl BookForm {
    /// Without hyphens, and with the right digit at its end.
    #[allow(clippy::needless_pass_by_value, reason = "a check is given the value")]
    fn clean_isbn(isbn: String) -> Result<String, ValidationError> {
        let digits = isbn.replace(['-', ' '], "");
        let is_isbn = digits.len() == 13 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_isbn && digits.ends_with(&check_digit(&digits[..12]).to_string()) {
            return Ok(digits);
        }
        Err("Enter the 13 digits of an ISBN.".into())
    }
}
