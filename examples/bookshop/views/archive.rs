//! New books, by year, month and week.

use cbv::dates::{IsoWeek, IsoYear, MonthNumber, Year};
use cbv::prelude::*;

use crate::models::{author, book};

/// `book_archive.html`
#[derive(ArchiveIndexView)]
#[view(model = book::Entity, related = [author::Entity], date_field = "pubdate", paginate_by = 24)]
pub(crate) struct NewBooks;

/// `book_archive_year.html`
#[derive(YearArchiveView)]
#[view(model = book::Entity, related = [author::Entity], date_field = "pubdate", make_object_list)]
pub(crate) struct BooksOfYear {
    #[view(path)]
    year: Year,
}

/// `book_archive_month.html`
#[derive(MonthArchiveView)]
#[view(model = book::Entity, related = [author::Entity], date_field = "pubdate")]
pub(crate) struct BooksOfMonth {
    #[view(path)]
    year: Year,
    #[view(path)]
    month: MonthNumber,
}

/// `book_archive_week.html`
#[derive(WeekArchiveView)]
#[view(model = book::Entity, related = [author::Entity], date_field = "pubdate")]
pub(crate) struct BooksOfWeek {
    #[view(path)]
    year: IsoYear,
    #[view(path)]
    week: IsoWeek,
}
