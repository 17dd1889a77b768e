//! Django's archives by date.

mod archive;
mod attributes;
mod day;
mod detail;
mod index;
mod mixin;
mod month;
mod steps;
mod today;
mod week;
mod year;

pub use attributes::{DateAttributes, DateListAttributes, YearAttributes};
pub use day::DayArchiveView;
pub use detail::DateDetailView;
pub use index::ArchiveIndexView;
pub use mixin::{DateListMixin, DateMixin};
pub use month::MonthArchiveView;
pub use today::TodayArchiveView;
pub use week::WeekArchiveView;
pub use year::YearArchiveView;
