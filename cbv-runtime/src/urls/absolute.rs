//! Objects with a page of their own.

/// An object with a page of its own: Django's `get_absolute_url`.
///
/// A view that has saved one leads there, unless it names a `success_url`.
///
/// ```
/// use cbv::AbsoluteUrl;
///
/// struct Book {
///     slug: String,
/// }
///
/// impl AbsoluteUrl for Book {
///     fn absolute_url(&self) -> String {
///         format!("/books/{}/", self.slug) // or a function of `urls!`
///     }
/// }
///
/// assert_eq!(Book { slug: "emma".to_owned() }.absolute_url(), "/books/emma/");
/// ```
pub trait AbsoluteUrl {
    /// The URL of its page.
    fn absolute_url(&self) -> String;
}
