//! What was posted, as a value. Django's `request.POST` and `request.FILES`.

mod error;
mod extract;
mod limits;
mod multipart;
mod read;
mod storage;
mod upload;
mod urlencoded;

use std::fmt;

use crate::error::Error;
use crate::extract::query::check_number_of;

pub use self::limits::FormLimits;
pub(crate) use self::read::read;
pub use self::storage::{FileSystemStorage, PendingFile, content_disposition};
pub use self::upload::UploadedFile;

/// What was posted: the fields of a form in the order in which they came, and its files.
///
/// Keys may be repeated, as the boxes of one name are: [`get`](Self::get) has the last value, as
/// Django's `QueryDict` has, and [`get_all`](Self::get_all) has all of them.
///
/// It is an extractor, for handlers that read a form by hand:
///
/// ```
/// use cbv::forms::FormData;
/// use cbv::prelude::*;
///
/// #[derive(View)]
/// struct Subscribe;
///
/// impl Subscribe {
///     #[handler(post)]
///     async fn subscribe(&self, data: FormData) -> String {
///         let topics: Vec<&str> = data.get_all("topic").collect();
///         format!("{}: {}", data.get("email").unwrap_or("nobody"), topics.join(", "))
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let client = cbv::testing::Client::view("/", Subscribe::as_view());
/// let form = [("email", "ann@example.com"), ("topic", "books"), ("topic", "maps")];
/// assert_eq!(client.post("/").form(&form).await.text(), "ann@example.com: books, maps");
/// # });
/// ```
///
/// # What is read
///
/// `application/x-www-form-urlencoded` and `multipart/form-data`. A request without a body, or
/// without a `Content-Type`, is an empty form.
///
/// | the body | answer |
/// |---|---|
/// | has another `Content-Type`, or another `charset` than UTF-8 | 415 |
/// | has a `%` without two hexadecimal digits, or names and values that are not UTF-8 | 400 |
/// | is multipart, and cut off, or has a part without a name or a boundary that is none | 400 |
/// | exceeds one of the [`FormLimits`] | 413, while it arrives |
///
/// Nothing is replaced: a text is what was sent, or the form is refused.
#[derive(Clone, Default)]
pub struct FormData {
    /// All names and values, one after the other: one allocation for a form.
    text: String,
    /// Where the name of a field ends in it, and where the value does.
    ends: Vec<(usize, usize)>,
    files: Vec<(String, UploadedFile)>,
}

impl FormData {
    /// An empty form.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Fields and their values, in this order.
    ///
    /// ```
    /// use cbv::forms::FormData;
    ///
    /// let data = FormData::from_pairs([("title", "Solaris"), ("year", "1961")]);
    /// assert_eq!(data.get("year"), Some("1961"));
    /// ```
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        pairs.into_iter().collect()
    }

    /// The query of a URL, without its `?`: for a form that is sent by GET.
    ///
    /// ```
    /// use cbv::forms::FormData;
    ///
    /// let data = FormData::from_query("q=space+opera&tag=a&tag=b")?;
    /// assert_eq!(data.get("q"), Some("space opera"));
    /// assert_eq!(data.get_all("tag").collect::<Vec<_>>(), ["a", "b"]);
    /// # Ok::<(), cbv::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// 400 for bad percent-encoding, for what is not UTF-8, and for more than 1,000 fields.
    pub fn from_query(query: &str) -> Result<Self, Error> {
        check_number_of(query)?;
        urlencoded::parse(query.as_bytes(), &FormLimits::new())
    }

    /// The value of a field; the last one, where there are several.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().rev().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// All values of a field: Django's `getlist`.
    pub fn get_all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.iter().filter(move |(other, _)| *other == name).map(|(_, value)| value)
    }

    /// Whether a field was sent, be it empty.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.iter().any(|(other, _)| other == name)
    }

    /// Neither a field nor a file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty() && self.files.is_empty()
    }

    /// The fields, without the files.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter { data: self, left: 0..self.ends.len() }
    }

    /// The file of a field; the last one, where there are several. Where a browser was given none,
    /// there is none.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&UploadedFile> {
        self.files.iter().rev().find(|(other, _)| other == name).map(|(_, file)| file)
    }

    /// All files of a field.
    pub fn files<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a UploadedFile> {
        self.files.iter().filter(move |(other, _)| other == name).map(|(_, file)| file)
    }

    /// Takes the file of a field out; the last one, where there are several.
    pub fn take_file(&mut self, name: &str) -> Option<UploadedFile> {
        let at = self.files.iter().rposition(|(other, _)| other == name)?;
        Some(self.files.remove(at).1)
    }

    /// Takes all files of a field out.
    pub fn take_files(&mut self, name: &str) -> Vec<UploadedFile> {
        self.files.extract_if(.., |(other, _)| other == name).map(|(_, file)| file).collect()
    }

    /// Adds a field.
    pub fn push(&mut self, name: &str, value: &str) {
        self.text.push_str(name);
        let name_end = self.text.len();
        self.text.push_str(value);
        self.ends.push((name_end, self.text.len()));
    }

    /// Adds a file.
    pub fn push_file(&mut self, name: impl Into<String>, file: UploadedFile) {
        self.files.push((name.into(), file));
    }

    fn pair(&self, at: usize) -> (&str, &str) {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].1);
        let (name_end, end) = self.ends[at];
        (&self.text[start..name_end], &self.text[name_end..end])
    }
}

/// The fields of a form: what [`FormData::iter`] returns.
#[derive(Clone, Debug)]
pub struct Iter<'a> {
    data: &'a FormData,
    left: std::ops::Range<usize>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.left.next().map(|at| self.data.pair(at))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.left.next_back().map(|at| self.data.pair(at))
    }
}

impl ExactSizeIterator for Iter<'_> {}

impl<'a> IntoIterator for &'a FormData {
    type Item = (&'a str, &'a str);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl<K: AsRef<str>, V: AsRef<str>> FromIterator<(K, V)> for FormData {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut data = Self::new();
        data.extend(pairs);
        data
    }
}

impl<K: AsRef<str>, V: AsRef<str>> Extend<(K, V)> for FormData {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, pairs: I) {
        for (name, value) in pairs {
            self.push(name.as_ref(), value.as_ref());
        }
    }
}

/// Names alone: a value may be a password.
impl fmt::Debug for FormData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.iter().map(|(name, _)| name).collect();
        let files: Vec<_> = self.files.iter().map(|(name, file)| (name, file.name())).collect();
        f.debug_struct("FormData")
            .field("names", &names)
            .field("files", &files)
            .finish_non_exhaustive()
    }
}
