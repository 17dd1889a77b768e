//! A form that is sent by GET.

use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use minijinja::Value;
use serde::ser::{Serialize, Serializer};

use super::data::FormData;
use super::form::Form;
use super::instance::FormInstance;
use super::state::FormStateFrom;
use crate::error::Error;
use crate::query_set::Nothing;

/// A form that is sent by GET, filled in from the query of the URL: an extractor. It filters a list, or what stands
/// beside a detail, as django-filter's `FilterSet` does.
///
/// ```
/// use cbv::forms::QueryForm;
/// use cbv::prelude::*;
///
/// #[derive(Clone, serde::Serialize)]
/// struct Book {
///     title: &'static str,
///     pages: u32,
/// }
///
/// #[derive(Form)]
/// struct Search {
///     title: Option<String>,
///     #[form(min_value = 1)]
///     max_pages: Option<u32>,
/// }
///
/// #[derive(ListView)]
/// #[view(items = Book, queryset = Self::found, template_name = None)]
/// struct Books {
///     #[view(extract)]
///     search: QueryForm<Search>,
/// }
///
/// impl Books {
///     async fn found(&self) -> Result<Vec<Book>, Error> {
///         let books = vec![Book { title: "Notes", pages: 66 }, Book { title: "Essays", pages: 400 }];
///         Ok(self.search.filter(books, |mut books, search| {
///             books.retain(|book| search.max_pages.is_none_or(|most| book.pages <= most));
///             books
///         }))
///     }
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// const PAGE: &str = "<form>{{ form.max_pages }}{{ form.max_pages.errors }}</form>
/// {% for book in object_list %}{{ book.title }} {% endfor %}";
/// let templates = Templates::from_sources([("books.html", PAGE)])?;
/// let view = Books::as_view().template_name("books.html");
/// let client = cbv::testing::Client::view_with_state("/", view, templates);
/// assert!(client.get("/").await.text().contains("Notes Essays"));
/// assert!(client.get("/?max_pages=100").await.text().ends_with("\nNotes "));
///
/// let page = client.get("/?max_pages=0").await;
/// assert!(page.text().contains("Ensure this value is greater than or equal to 1."));
/// assert!(page.text().ends_with("</form>\n"));
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// # In templates
///
/// The template of the request has it as `form`, unless a view gives it another variable of that name, as one with
/// a posted form does. Of several such forms `form` is the one that was extracted last; each of them is a variable where its field
/// says so, `#[view(extract, show)] search: QueryForm<Search>` is `view.search`, and a prefix keeps their parameters apart,
/// `#[form(prefix = "..")]` on the struct of the form.
///
/// # When it is bound
///
/// Where the query has a parameter of one of its fields, be it empty. Without one, as in `/books/?page=2`, nobody has sent the form: it
/// shows its initial values, and no errors. A checkbox that is not checked sends nothing.
///
/// # Errors
///
/// 400 for a query that is none: see [`FormData::from_query`]. What a field does not take is an error of the form, on a page with the
/// status 200. What its checks ask fails: 503 for a database that cannot be reached.
pub struct QueryForm<F> {
    /// A `FormInstance<F>`. That would want `F` to be a form, and of a field whose struct is none the compiler would speak
    /// wherever the view is asked whether it is `Send`.
    form: Box<dyn Any + Send + Sync>,
    of: PhantomData<fn() -> F>,
}

impl<F: Form> QueryForm<F> {
    /// What was sent, where it is valid. `None` where nothing was sent, or something that is not valid: tell them apart by
    /// [`is_bound`](FormInstance::is_bound).
    #[must_use]
    pub fn valid(&self) -> Option<&F::Cleaned> {
        self.cleaned()
    }

    /// The query of a list with what was sent: narrowed by a valid form, as it is where nothing was sent, and of nothing where
    /// something is wrong. A page that showed all in spite of what was asked would say that all of it fits.
    ///
    /// Where a check of the view itself may fail, use [`valid`](Self::valid).
    pub fn filter<Q: Nothing>(&self, query: Q, narrow: impl FnOnce(Q, &F::Cleaned) -> Q) -> Q {
        match self.valid() {
            Some(cleaned) => narrow(query, cleaned),
            None if self.is_bound() => query.none(),
            None => query,
        }
    }
}

/// What a form says of itself: its errors, what was sent.
impl<F: Form> Deref for QueryForm<F> {
    type Target = FormInstance<F>;

    fn deref(&self) -> &FormInstance<F> {
        self.form.downcast_ref().expect("nothing else is put into it")
    }
}

impl<F, S> FromRequestParts<S> for QueryForm<F>
where
    F: Form<State: FormStateFrom<S>>,
    S: Send + Sync,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let data = FormData::from_query(parts.uri.query().unwrap_or_default())?;
        let state = F::State::from_state(state);
        let mut form = FormInstance::<F>::new();
        if form.bound().is_in(&data) {
            form.bind(data, &state).await?;
        }
        form.load(&state).await?;
        parts.extensions.insert(SentByGet(Value::from(&form)));
        Ok(Self { form: Box::new(form), of: PhantomData })
    }
}

/// The form of a request as its template sees it: an extension of the request, so that a view need not hand it on.
#[derive(Clone)]
pub(crate) struct SentByGet(pub(crate) Value);

/// As a [`FormInstance`].
impl<F: Form> Serialize for QueryForm<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<F: Form> fmt::Debug for QueryForm<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("QueryForm").field(&**self).finish()
    }
}
