//! A request that another handler of a view, or another view, can answer with its page.

use std::fmt;

use axum::body::Body;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, EXPECT, IF_MATCH, IF_MODIFIED_SINCE,
    IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, LAST_MODIFIED, RANGE, TRANSFER_ENCODING,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::Response;

use crate::conditional::is_read;
#[cfg(feature = "templates")]
use crate::error::Error;
use crate::error_pages::Kept;
#[cfg(feature = "templates")]
use crate::extract::argument::Configured;
use crate::extract::argument::{HeadArgument, LastArgument};
use crate::extract::rejected::Rejected;
#[cfg(feature = "templates")]
use crate::generic::template::TemplateAttributes;
#[cfg(feature = "templates")]
use crate::templates::Context;
use crate::view::View;
use crate::view::as_view::AsView;
use crate::view::attributes::Shared;
#[cfg(feature = "templates")]
use crate::view::attributes::{AttributeList, Attributes, Extract, find};
use crate::view::call::{Call, Rest};
use crate::view::state::ProvidedBy;

/// The request of a view `V`, as an argument of its handlers: what a page needs that another
/// handler than that of GET shows.
///
/// A view with a template shows its own page by `show`, which its base has: of
/// [`TemplateView`](crate::TemplateView::show), [`ListView`](crate::ListView::show) and
/// [`DetailView`](crate::DetailView::show).
///
/// ```
/// use axum::Form;
/// use axum::response::Response;
/// use cbv::Error;
/// use cbv::generic::PageRequest;
/// use cbv::prelude::*;
/// use cbv::shortcuts::redirect;
///
/// # #[derive(serde::Deserialize)]
/// # struct Vote { choice: String }
/// #[derive(View)]
/// #[view(base = TemplateView(template_name = None))]
/// struct Poll;
///
/// impl TemplateView for Poll {}
///
/// impl Poll {
///     #[handler(post)]
///     async fn vote(self, request: PageRequest<Self>, Form(vote): Form<Vote>) -> Result<Response, Error> {
///         if vote.choice.is_empty() {
///             let context = context! { error_message => "You didn't select a choice." };
///             return self.show(request, context).await;
///         }
///         redirect("/results/")
///     }
/// }
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// let templates = Templates::from_sources([("vote.html", "{{ error_message|default('Vote!') }}")])?;
/// let view = Poll::as_view().template_name("vote.html");
/// let client = cbv::testing::Client::view_with_state("/", view, templates);
/// assert_eq!(client.get("/").await.text(), "Vote!");
/// let answer = client.post("/").form(&[("choice", "")]).await;
/// assert_eq!(answer.text(), "You didn&#x27;t select a choice.");
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// The page of another view is that of what its `as_view()` returns, see
/// [`show`](Self::show).
///
/// It copies the head of the request; the body is left to the arguments behind it.
pub struct PageRequest<V: View> {
    #[cfg_attr(not(feature = "templates"), allow(dead_code, reason = "pages are configured"))]
    attributes: Shared<V>,
    state: V::State,
    parts: Parts,
}

impl<V: View> PageRequest<V> {
    /// The answer of another view to GET on the same URL, with the captures of this one.
    ///
    /// ```
    /// # use axum::response::Response;
    /// # use cbv::generic::PageRequest;
    /// # use cbv::prelude::*;
    /// # #[derive(View)]
    /// # #[view(base = TemplateView(template_name = None))]
    /// # struct Poll;
    /// # impl TemplateView for Poll {}
    /// #[derive(View)]
    /// #[view(state = Templates)]
    /// struct Vote;
    ///
    /// impl Vote {
    ///     #[handler(post)]
    ///     async fn vote(&self, request: PageRequest<Self>) -> Response {
    ///         let poll = Poll::as_view().template_name("poll.html");
    ///         request.show(poll.extra_context([("error_message", "Choose one.")])).await
    ///     }
    /// }
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// # let templates = Templates::from_sources([("poll.html", "{{ request.method }} {{ error_message }}")])?;
    /// # let client = cbv::testing::Client::view_with_state("/", Vote::as_view(), templates);
    /// # assert_eq!(client.post("/").await.text(), "GET Choose one.");
    /// # Ok::<(), cbv::Error>(())
    /// # }).unwrap();
    /// ```
    ///
    /// The request goes through that view's own layers and checks. It has no body, and none of the
    /// headers that describe one or make the request conditional.
    pub async fn show<W>(self, view: AsView<W>) -> Response
    where
        W: View,
        W::__CbvSource: ProvidedBy<V::State, State = W::State>,
    {
        let Self { state, parts, .. } = self;
        let is_read = is_read(&parts.method);
        let mut page = view.call(Request::from_parts(as_get(parts), Body::empty()), state).await;
        if !is_read {
            forget_version(page.headers_mut());
        }
        page
    }

    /// Whether HTMX asks for a part of the page, and the view has one: the attributes `partial` and
    /// `partial_block`. A handler of POST then shows the part by `show` of the view's base, where it leads everybody
    /// else to the page.
    ///
    /// ```
    /// use axum::response::Response;
    /// use cbv::prelude::*;
    ///
    /// #[derive(TemplateView)]
    /// #[view(template_name = None, partial_block = "likes")]
    /// struct Book;
    ///
    /// impl Book {
    ///     #[handler(post)]
    ///     async fn like(self, request: PageRequest<Self>) -> Result<Response, Error> {
    ///         if request.is_partial() {
    ///             return self.show(request, context! { likes => 1 }).await;
    ///         }
    ///         redirect("/")
    ///     }
    /// }
    ///
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// let page = "<h1>Notes</h1>{% block likes %}{{ likes|default(0) }} likes{% endblock %}";
    /// let templates = Templates::from_sources([("book.html", page)])?;
    /// let view = Book::as_view().template_name("book.html");
    /// let client = cbv::testing::Client::view_with_state("/", view, templates);
    /// assert_eq!(client.post("/").await.header("location"), Some("/"));
    /// let part = client.post("/").header("hx-request", "true").await;
    /// assert_eq!(part.text(), "1 likes");
    /// # Ok::<(), Error>(())
    /// # }).unwrap();
    /// ```
    #[cfg(feature = "templates")]
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let configured = self.attributes.find::<<TemplateAttributes as Attributes>::__CbvConfig>();
        let headers = &self.parts.headers;
        configured.is_some_and(|view| TemplateAttributes::part_asked(view, headers).is_partial())
    }

    /// The attributes of a base, as configured for the route.
    #[cfg(feature = "templates")]
    pub(in crate::generic) async fn configured<A>(&mut self) -> Result<Configured<A>, Error>
    where
        A: Extract<V::State>,
    {
        let extracted = A::extract(find::<A, _>(&*self.attributes), &mut self.parts, &self.state);
        // The bases of this library extract nothing: their attributes are there.
        let refused = |answer: Rejected| Error::new(answer.status(), "no attributes of the base");
        extracted.await.map(Configured).map_err(refused)
    }

    /// The attributes of the page that a view shows, with more context over `extra_context`.
    #[cfg(feature = "templates")]
    pub(in crate::generic) async fn page_with(
        &mut self,
        context: Context,
    ) -> Result<Configured<TemplateAttributes>, Error>
    where
        TemplateAttributes: Extract<V::State>,
    {
        let mut template = self.configured::<TemplateAttributes>().await?;
        template.0.extra_context.merge(context);
        Ok(template)
    }

    /// The head of the request, and the state.
    #[cfg(feature = "templates")]
    pub(in crate::generic) fn into_parts(self) -> (Parts, V::State) {
        (self.parts, self.state)
    }
}

impl<V: View> fmt::Debug for PageRequest<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<PageRequest: {} '{}'>", self.parts.method, self.parts.uri.path())
    }
}

/// What a page says of itself in answer to GET, and nothing else shows.
fn forget_version(headers: &mut HeaderMap) {
    headers.remove(ETAG);
    headers.remove(LAST_MODIFIED);
    let may_be_stored =
        |value: &HeaderValue| !value.to_str().is_ok_and(|text| text.contains("no-store"));
    if headers.get(CACHE_CONTROL).is_some_and(may_be_stored) {
        headers.remove(CACHE_CONTROL);
    }
}

/// What is left of a request whose body has been read.
fn as_get(mut parts: Parts) -> Parts {
    parts.method = Method::GET;
    for name in [
        CONTENT_LENGTH,
        CONTENT_TYPE,
        EXPECT,
        IF_MATCH,
        IF_MODIFIED_SINCE,
        IF_NONE_MATCH,
        IF_RANGE,
        IF_UNMODIFIED_SINCE,
        RANGE,
        TRANSFER_ENCODING,
    ] {
        parts.headers.remove(name);
    }
    parts
}

/// The marker of the way in which it is an argument.
pub struct OfView;

impl<V: View> HeadArgument<V, OfView> for PageRequest<V> {
    async fn extract(call: &mut Call<V>) -> Result<Self, Rejected> {
        let Call { attributes, state, parts, .. } = call;
        // The page and whatever else the handler renders run a context processor once.
        #[cfg(feature = "templates")]
        crate::templates::Processed::share(&mut parts.extensions);
        // And the view whose page it is asks for the user that is known here.
        #[cfg(feature = "access")]
        crate::access::Memo::share(&mut parts.extensions);
        Ok(Self { attributes: attributes.clone(), state: state.clone(), parts: parts.clone() })
    }
}

impl<V: View> LastArgument<V, OfView> for PageRequest<V> {
    type Kept = Kept;

    #[inline]
    fn keep(parts: &Parts) -> Kept {
        Kept::of(parts)
    }

    async fn extract(request: Request, rest: &Rest<V>, _: &mut Kept) -> Result<Self, Rejected> {
        let Rest { attributes, state } = rest;
        let (parts, _) = request.into_parts();
        Ok(Self { attributes: attributes.clone(), state: state.clone(), parts })
    }
}
