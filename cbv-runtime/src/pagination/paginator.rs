//! Django's `Paginator`: the arithmetic of pages, without a database.

use std::fmt;

/// How many pages there are, and which objects are on each.
///
/// ```
/// use cbv_runtime::pagination::{PageNumber, Paginator};
///
/// let paginator = Paginator::new(92, 30).orphans(2);
/// assert_eq!(paginator.num_pages(), 3);
/// let last = paginator.page(PageNumber::Last)?;
/// assert_eq!((last.number(), last.start_index(), last.end_index()), (3, 61, 92));
/// assert!(paginator.page(PageNumber::Number(4)).is_err());
/// # Ok::<(), cbv_runtime::pagination::InvalidPage>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paginator {
    count: u64,
    is_counted: bool,
    per_page: u64,
    orphans: u64,
    allow_empty_first_page: bool,
}

/// The page that a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageNumber {
    /// The page with this number; the first is 1.
    Number(i128),
    /// `last`: the last page.
    Last,
}

impl PageNumber {
    /// A number, or `last`; `None` for any other text. Spaces around it and single underscores
    /// between digits are ignored, as in Python.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "last" {
            return Some(Self::Last);
        }
        let text = text.trim();
        let number = text.strip_prefix(['+', '-']).unwrap_or(text);
        let is_split = !number.split('_').any(str::is_empty);
        let digits: String = text.chars().filter(|c| *c != '_').collect();
        digits.parse().ok().filter(|_| is_split).map(Self::Number)
    }
}

impl Paginator {
    /// `count` objects, `per_page` of them on each page; at least one.
    #[must_use]
    pub const fn new(count: u64, per_page: u64) -> Self {
        let per_page = if per_page == 0 { 1 } else { per_page };
        Self { count, is_counted: true, per_page, orphans: 0, allow_empty_first_page: true }
    }

    /// For objects that are not counted: every page may exist, until it is fetched.
    #[must_use]
    pub const fn uncounted(per_page: u64) -> Self {
        // A database counts rows with a sign.
        Self { is_counted: false, ..Self::new(i64::MAX.cast_unsigned(), per_page) }
    }

    /// How many objects to fetch for a page: one more than it can have, so that a next page is
    /// known.
    #[cfg(feature = "templates")]
    pub(crate) const fn looked_for(self) -> u64 {
        self.per_page.saturating_add(self.orphans).saturating_add(1)
    }

    /// The most objects that do not make a last page of their own: they go to the page before.
    #[must_use]
    pub const fn orphans(mut self, orphans: u64) -> Self {
        self.orphans = orphans;
        self
    }

    /// Whether the first page may be empty.
    #[must_use]
    pub const fn allow_empty_first_page(mut self, allow: bool) -> Self {
        self.allow_empty_first_page = allow;
        self
    }

    /// How many objects there are; `None` where they are not counted.
    #[must_use]
    pub const fn count(&self) -> Option<u64> {
        if self.is_counted { Some(self.count) } else { None }
    }

    /// Whether the number of objects is known.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        self.is_counted
    }

    /// How many objects are on a page.
    #[must_use]
    pub const fn per_page(&self) -> u64 {
        self.per_page
    }

    /// How many pages there are. If objects are not counted: how many there may be, and after a
    /// page is fetched, how many there are at least.
    #[must_use]
    pub const fn num_pages(&self) -> u64 {
        if self.count == 0 && !self.allow_empty_first_page {
            return 0;
        }
        let hits = self.count.saturating_sub(self.orphans);
        let hits = if hits == 0 { 1 } else { hits };
        hits.div_ceil(self.per_page)
    }

    /// One of the pages.
    ///
    /// # Errors
    ///
    /// There is no page of that number.
    pub fn page(&self, number: PageNumber) -> Result<Page, InvalidPage> {
        match number {
            PageNumber::Last if !self.is_counted => {
                Err(InvalidPage { number: None, reason: "the objects are not counted" })
            }
            PageNumber::Last => self.numbered(self.num_pages().into()),
            PageNumber::Number(number) => self.numbered(number),
        }
    }

    fn numbered(&self, number: i128) -> Result<Page, InvalidPage> {
        let last = self.num_pages();
        let fail = |reason| Err(InvalidPage { number: Some(number), reason });
        match u64::try_from(number) {
            Ok(0) | Err(_) if number < 1 => fail("that page number is less than 1"),
            Ok(number) if number <= last => Ok(Page { paginator: *self, number }),
            _ => fail("that page contains no results"),
        }
    }

    /// The numbers of the pages to show, with gaps: Django's `get_elided_page_range`.
    /// `on_each_side` pages stand beside the one with this number, `on_ends` at each end. A number
    /// after the last is taken for the last.
    #[must_use]
    pub fn elided_page_range(
        &self,
        number: u64,
        on_each_side: u64,
        on_ends: u64,
    ) -> Vec<PageRange> {
        let last = self.num_pages();
        let after = |from: u64, to: u64| (from..to).map(|number| PageRange::Page(number + 1));
        let around = on_each_side.saturating_add(on_ends);
        if last <= around.saturating_mul(2) {
            return after(0, last).collect();
        }
        let number = number.min(last);
        let mut range = Vec::new();
        if number > around + 2 {
            range.extend(after(0, on_ends));
            range.push(PageRange::Ellipsis);
            range.extend(after(number - on_each_side - 1, number));
        } else {
            range.extend(after(0, number));
        }
        if number < last - around - 1 {
            range.extend(after(number, number + on_each_side));
            range.push(PageRange::Ellipsis);
            range.extend(after(last - on_ends, last));
        } else {
            range.extend(after(number, last));
        }
        range
    }
}

/// An entry of a range of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageRange {
    /// A page.
    Page(u64),
    /// Pages that are left out: `…`.
    Ellipsis,
}

impl fmt::Display for PageRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(number) => write!(f, "{number}"),
            Self::Ellipsis => f.write_str("\u{2026}"),
        }
    }
}

/// One page: which objects are on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    paginator: Paginator,
    number: u64,
}

impl Page {
    /// Its number; the first is 1.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// Its paginator.
    #[must_use]
    pub const fn paginator(&self) -> &Paginator {
        &self.paginator
    }

    /// The page after `found` objects were fetched, one more than the page can have at most.
    #[cfg(feature = "templates")]
    pub(crate) fn found(self, objects: u64) -> Result<Self, InvalidPage> {
        let count = self.offset().saturating_add(objects);
        let paginator = Paginator { count, ..self.paginator };
        paginator.numbered(self.number.into())
    }

    /// How many objects are before it.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        (self.number - 1).saturating_mul(self.paginator.per_page)
    }

    /// How many objects are on it.
    #[must_use]
    pub const fn len(&self) -> u64 {
        self.end_index().saturating_sub(self.offset())
    }

    /// Whether it is the first page of a list without objects.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there is a page after it.
    #[must_use]
    pub const fn has_next(&self) -> bool {
        self.number < self.paginator.num_pages()
    }

    /// Whether there is a page before it.
    #[must_use]
    pub const fn has_previous(&self) -> bool {
        self.number > 1
    }

    /// Whether there are other pages.
    #[must_use]
    pub const fn has_other_pages(&self) -> bool {
        self.has_previous() || self.has_next()
    }

    /// The number of the page after it.
    #[must_use]
    pub fn next_page_number(&self) -> Option<u64> {
        self.has_next().then_some(self.number + 1)
    }

    /// The number of the page before it.
    #[must_use]
    pub fn previous_page_number(&self) -> Option<u64> {
        self.has_previous().then(|| self.number - 1)
    }

    /// The place of its first object among all; 0 when there is none.
    #[must_use]
    pub const fn start_index(&self) -> u64 {
        if self.paginator.count == 0 { 0 } else { self.offset() + 1 }
    }

    /// The place of its last object among all.
    #[must_use]
    pub const fn end_index(&self) -> u64 {
        if self.number == self.paginator.num_pages() {
            self.paginator.count
        } else {
            self.number.saturating_mul(self.paginator.per_page)
        }
    }
}

/// A page that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPage {
    /// `last` without it.
    number: Option<i128>,
    reason: &'static str,
}

impl fmt::Display for InvalidPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "invalid page ({number}): {}", self.reason),
            None => write!(f, "invalid page (last): {}", self.reason),
        }
    }
}

impl std::error::Error for InvalidPage {}
