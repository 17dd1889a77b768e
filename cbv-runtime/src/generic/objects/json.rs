//! The objects of a view as JSON.

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::error::Error;
use crate::pagination::{ObjectList, PageLinks};
use crate::query_set::QuerySet;

/// How the objects of a list or of a detail are written as JSON: what the hooks
/// [`ListView::json`](crate::ListView::json) and [`DetailView::json`](crate::DetailView::json) give.
///
/// The option `json` writes them; this is the long form:
///
/// ```
/// use cbv::generic::AsJson;
/// use cbv::prelude::*;
/// use cbv::{Error, ListView};
///
/// #[derive(Clone, serde::Serialize)]
/// struct Book { title: String, bought_for: u32 }
///
/// /// What others see of a book.
/// #[derive(serde::Serialize)]
/// struct BookJson { title: String }
///
/// impl From<&Book> for BookJson {
///     fn from(book: &Book) -> Self {
///         Self { title: book.title.clone() }
///     }
/// }
///
/// #[derive(View)]
/// #[view(state = Templates, base = ListView)]
/// struct Books;
///
/// impl ListView for Books {
///     type Query = Vec<Book>;
///
///     async fn queryset(&self) -> Result<Vec<Book>, Error> {
///         Ok(vec![Book { title: "Emma".to_owned(), bought_for: 3 }])
///     }
///
///     fn json(&self) -> Option<AsJson<Vec<Book>>> {
///         Some(AsJson::of::<BookJson>())
///     }
/// }
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// # let state = Templates::from_sources([("books.html", "")]).unwrap();
/// let view = Books::as_view().template_name("books.html");
/// let client = cbv::testing::Client::view_with_state("/books/", view, state);
/// let answer = client.get("/books/").header("accept", "application/json").await;
/// let books = r#"{"count":1,"next":null,"previous":null,"results":[{"title":"Emma"}]}"#;
/// assert_eq!(answer.text(), books);
/// # });
/// ```
pub struct AsJson<Q: QuerySet> {
    write: fn(&Q::Object, &mut Vec<u8>) -> serde_json::Result<()>,
}

/// A query whose objects are what was written to be seen: some columns, or structs of one's own.
#[diagnostic::on_unimplemented(
    message = "the objects of `{Self}` have all columns of their model",
    label = "all of them would be published",
    note = "name the columns to publish in `values = [..]`, or write a struct that is `Serialize` and `From<&..>` of the model: `json = SomeStruct`, or `AsJson::of::<SomeStruct>()`"
)]
pub trait Publishes: QuerySet<Object: Serialize> {}

#[diagnostic::do_not_recommend]
impl<T: Clone + Serialize + Send + Sync + 'static> Publishes for Vec<T> {}

#[cfg(feature = "sea-orm")]
#[diagnostic::do_not_recommend]
impl<E> Publishes for crate::query_set::Values<E>
where
    E: sea_orm::EntityTrait<Model: Send + Sync>,
    E::Column: Send + Sync + 'static,
{
}

/// What is published of a `T`. Every type has it that is `Serialize` and `From<&T>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what is published of `{T}`",
    label = "write `#[derive(serde::Serialize)]` on it, and `impl From<&{T}> for {Self}`"
)]
pub trait JsonOf<T>: Serialize + for<'a> From<&'a T> {}

#[diagnostic::do_not_recommend]
impl<S: Serialize + for<'a> From<&'a T>, T> JsonOf<T> for S {}

impl<Q: QuerySet> AsJson<Q> {
    /// The objects as they are: rows with some columns (`values`), or structs of one's own. Models
    /// have every column, and do not compile here.
    #[must_use]
    pub fn objects() -> Self
    where
        Q: Publishes,
    {
        Self { write: |object, body| serde_json::to_writer(body, object) }
    }

    /// What another struct says of each object.
    #[must_use]
    pub fn of<S>() -> Self
    where
        S: JsonOf<Q::Object>,
    {
        Self { write: |object, body| serde_json::to_writer(body, &S::from(object)) }
    }

    /// An object.
    pub(in crate::generic) fn object(&self, object: &Q::Object) -> Result<Response, Error> {
        let mut body = Vec::new();
        (self.write)(object, &mut body)?;
        Ok(response(body))
    }

    /// Objects, how many there are, and the pages beside theirs: the shape of Django REST framework.
    /// `count` is `null` where they are not counted.
    pub(in crate::generic) fn list(
        &self,
        list: &ObjectList<Q::Object>,
        links: &PageLinks,
    ) -> Result<Response, Error> {
        let [previous, next] = list.pages_beside().map(|page| page.map(|page| links.path(page)));
        let mut body = Vec::new();
        write(&mut body, "{\"count\":", &list.count())?;
        write(&mut body, ",\"next\":", &next)?;
        write(&mut body, ",\"previous\":", &previous)?;
        body.extend_from_slice(b",\"results\":[");
        for (at, object) in list.objects().iter().enumerate() {
            if at > 0 {
                body.push(b',');
            }
            (self.write)(object, &mut body)?;
        }
        body.extend_from_slice(b"]}");
        Ok(response(body))
    }
}

impl<Q: QuerySet> std::fmt::Debug for AsJson<Q> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AsJson").finish_non_exhaustive()
    }
}

fn write(body: &mut Vec<u8>, before: &str, value: &impl Serialize) -> Result<(), Error> {
    body.extend_from_slice(before.as_bytes());
    Ok(serde_json::to_writer(body, value)?)
}

fn response(body: Vec<u8>) -> Response {
    let mut response = Body::from(body).into_response();
    let json = const { HeaderValue::from_static("application/json") };
    response.headers_mut().insert(CONTENT_TYPE, json);
    varied(response)
}

/// Another client is answered with something else: a cache has to know, whichever it keeps.
pub(in crate::generic) fn varied(mut response: Response) -> Response {
    response.headers_mut().append(VARY, const { HeaderValue::from_static("accept") });
    response
}
