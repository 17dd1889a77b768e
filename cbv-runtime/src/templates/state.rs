//! The templates of an application, as a value of its state.

use std::fmt;
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;

use axum::http::request::Parts;
use minijinja::Environment;
use serde::Serialize;

use super::broken::BrokenTemplates;
use super::context::Context;
use super::context_variables::ContextName;
use super::engine::Engine;
use super::environment::set_strict;
use super::error::TemplateError;
use super::jinja::MiniJinja;
use super::processors::{Processing, Processor, process};
use super::sources::Sources;
use crate::error::Error;
use crate::time::Time;
use crate::urls::Routes;
use crate::view::opaque::Opaque;

/// The templates of an application: a value in the state of the router, cheap to clone.
///
/// `templates!(urls)` makes one of the folder `templates` beside `Cargo.toml`, checked when the
/// crate compiles. [`from_dir`](Self::from_dir) and [`from_sources`](Self::from_sources) make one
/// at run time, [`with_engine`](Self::with_engine) puts another engine in.
///
/// ```
/// use cbv_runtime::{Context, Templates};
///
/// let templates = Templates::from_sources([("hello.html", "Hello, {{ name }}!")]).unwrap();
/// let page = templates.render("hello.html", &Context::new().with("name", "<Ada>")).unwrap();
/// assert_eq!(page, "Hello, &lt;Ada&gt;!");
/// ```
///
/// Every template has, besides its context,
///
/// - `url("shop:item", pk=3)`: the URL of a pattern by its name, captures by name or in order;
/// - `querystring(page=2, sort=none)`: the query of the request with other values, after a `?`;
/// - `static("css/site.css")`: the URL of a static file;
/// - `request`: the request that is answered, see [`HttpRequest`](super::HttpRequest);
/// - what [`context_processor`](Self::context_processor) adds;
/// - `now()`: the time, in UTC;
/// - the filters, tests and functions of MiniJinja and of `minijinja-contrib`, and Django's filters that
///   these lack: `date`, `time`, `timesince`, `timeuntil`, `floatformat`, `intcomma`, `pluralize`,
///   `filesizeformat`, `linebreaks`, `linebreaksbr`, `truncatechars`, `truncatewords`, `urlize`,
///   `urlizetrunc`, `slugify`, `yesno`, `capfirst`, `default_if_none`.
///
/// The templates `cbv/base.html`, `cbv/list.html`, `cbv/detail.html` and `cbv/pagination.html`
/// always exist, and those of forms and their widgets: `cbv/forms/form.html`, `p.html`, `field.html`, `label.html`,
/// `errors.html`, `input.html`, `textarea.html`, `checkbox.html`, `select.html`, `option.html`, `choices.html`,
/// `choice.html`, `file.html` and `attributes.html`. A template of the application with such a name
/// replaces it.
///
/// All values are escaped for HTML, whatever the name of the template; `|safe` turns that off.
#[derive(Clone)]
pub struct Templates(Opaque<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    time: Time,
}

#[derive(Clone)]
enum Kind {
    MiniJinja(Box<MiniJinja>),
    Other(Arc<dyn Engine>),
}

impl Templates {
    /// The files below a folder, by their paths in it.
    ///
    /// In debug builds a file is read again when it has changed.
    ///
    /// # Errors
    ///
    /// All templates that do not parse, or the folder that cannot be read.
    pub fn from_dir(folder: impl Into<PathBuf>) -> Result<Self, BrokenTemplates> {
        let mut engine = MiniJinja::new(Sources::Folder(folder.into()));
        engine.env.set_auto_reload(cfg!(debug_assertions));
        engine.check()?;
        Ok(Self::of(engine))
    }

    /// Templates from texts, by name.
    ///
    /// # Errors
    ///
    /// All templates that do not parse.
    pub fn from_sources<K: Into<String>, V: Into<String>>(
        sources: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Self, BrokenTemplates> {
        let texts = sources.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        let engine = MiniJinja::new(Sources::Texts(Arc::new(texts)));
        engine.check()?;
        Ok(Self::of(engine))
    }

    /// A text that is another one once a template has changed: a part of the `ETag` of a page, which is another page then.
    ///
    /// In debug builds the files below a folder are looked at each time, since they are read again when they change;
    /// else it is made once. Of another engine nothing is known, and the text is always the same.
    ///
    /// ```
    /// use cbv::Templates;
    ///
    /// let templates = Templates::from_sources([("hello.html", "Hello!")])?;
    /// let changed = Templates::from_sources([("hello.html", "Hi!")])?;
    /// assert_ne!(templates.version(), changed.version());
    /// # Ok::<(), cbv::Error>(())
    /// ```
    #[must_use]
    pub fn version(&self) -> String {
        match &self.0.kind {
            Kind::MiniJinja(engine) => format!("{:016x}", engine.version()),
            Kind::Other(_) => String::new(),
        }
    }

    /// Templates of another engine. Set up its filters and routes there: the methods below are for
    /// MiniJinja.
    #[must_use]
    pub fn with_engine(engine: impl Engine) -> Self {
        Self::of_kind(Kind::Other(Arc::new(engine)))
    }

    pub(super) fn of(engine: MiniJinja) -> Self {
        Self::of_kind(Kind::MiniJinja(Box::new(engine)))
    }

    fn of_kind(kind: Kind) -> Self {
        Self(Opaque::new(Inner { kind, time: Time::default() }))
    }

    /// The routes that `url(..)` knows: `urls::routes()`. With `templates!(urls)` they are there
    /// already.
    ///
    /// # Panics
    ///
    /// When a `url(..)` in a template names no pattern, or gives other captures than the pattern
    /// has; all of them are listed. When the engine is another than MiniJinja: give it the routes
    /// itself.
    #[must_use]
    #[track_caller]
    pub fn routes(self, routes: Routes) -> Self {
        self.changed("routes", |engine| {
            engine.routes = routes;
            if let Err(broken) = engine.check_urls() {
                panic!("these templates have URLs that do not exist:\n{broken}");
            }
        })
    }

    /// Where static files are; `/static/` without it.
    ///
    /// # Panics
    ///
    /// When the URL does not end in a slash (Django's `urls.E006`), or when the engine is another
    /// than MiniJinja.
    #[must_use]
    pub fn static_url(self, url: &str) -> Self {
        self.changed("static_url", |engine| engine.change_statics(|statics| statics.set_base(url)))
    }

    /// The static files that `static(..)` knows: their URL, and in a release build their
    /// fingerprints. A [`static_url`](Self::static_url) after it, as that of another host that has
    /// the files from here, keeps the fingerprints.
    ///
    /// # Panics
    ///
    /// When a `static(..)` in a template names no file; all of them are listed. When the engine is
    /// another than MiniJinja: [`StaticFiles::url_of`](crate::StaticFiles::url_of) is for that.
    #[cfg(feature = "static-files")]
    #[must_use]
    #[track_caller]
    pub fn static_files(self, files: &crate::StaticFiles) -> Self {
        self.changed("static_files", |engine| {
            if let Err(broken) = engine.check_static_files(files) {
                panic!("these templates name static files that do not exist:\n{broken}");
            }
            engine.change_statics(|statics| statics.set_files(files));
        })
    }

    /// Whether an undefined variable is an error that names the template and the line, or empty as
    /// in Django. The default is an error in debug builds, and empty in release builds.
    ///
    /// `{{ x|default("") }}`, `{% if x %}` and `{% if x is defined %}` are never errors.
    ///
    /// # Panics
    ///
    /// When the engine is another than MiniJinja.
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        self.changed("strict", |engine| set_strict(&mut engine.env, strict))
    }

    /// Adds filters, tests, functions and variables that all templates have. `templates!` has to know
    /// their names: `templates!(filters = ["shout"])`, or adds them itself, `filters = [shout]`.
    ///
    /// ```
    /// # use cbv_runtime::{Context, Templates};
    /// let templates = Templates::from_sources([("a.html", "{{ site|shout }}")])
    ///     .unwrap()
    ///     .configure(|env| {
    ///         env.add_filter("shout", |text: String| text.to_uppercase());
    ///         env.add_global("site", "books");
    ///     });
    /// assert_eq!(templates.render("a.html", &Context::new()).unwrap(), "BOOKS");
    /// ```
    ///
    /// # Panics
    ///
    /// When the engine is another than MiniJinja.
    #[must_use]
    pub fn configure(self, configure: impl FnOnce(&mut Environment<'static>)) -> Self {
        self.changed("configure", |engine| engine.configure(configure))
    }

    /// Adds a variable of every template that names it: Django's context processor.
    ///
    /// ```
    /// use axum::http::request::Parts;
    /// use cbv::prelude::*;
    /// use cbv::{Error, generic};
    ///
    /// #[derive(serde::Serialize)]
    /// struct User {
    ///     name: String,
    /// }
    ///
    /// /// From a header here; from a session and the database elsewhere.
    /// async fn user(request: Parts) -> Result<Option<User>, Error> {
    ///     let name = request.headers.get("x-user").and_then(|name| name.to_str().ok());
    ///     Ok(name.map(|name| User { name: name.to_owned() }))
    /// }
    ///
    /// let templates = Templates::from_sources([
    ///     ("base.html", "{% if user %}{{ user.name }}{% else %}Log in{% endif %}"),
    ///     ("about.html", "{% extends 'base.html' %}"),
    /// ])?
    /// .context_processor("user", user);
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// let client = cbv::testing::Client::view_with_state("/", generic::template("about.html"), templates);
    /// assert_eq!(client.get("/").await.text(), "Log in");
    /// assert_eq!(client.get("/").header("x-user", "Ada").await.text(), "Ada");
    /// # });
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// A processor has what it captures, such as a pool of the database:
    ///
    /// ```
    /// # use axum::http::request::Parts;
    /// # use cbv::{Error, Templates};
    /// # #[derive(Clone)] struct Database;
    /// # impl Database { async fn pieces(&self) -> Result<u32, Error> { Ok(2) } }
    /// # fn with_basket(templates: Templates, database: Database) -> Templates {
    /// templates.context_processor("basket", move |request: Parts| {
    ///     let database = database.clone();
    ///     async move { database.pieces().await }
    /// })
    /// # }
    /// ```
    ///
    /// It is run only for a page whose template names the variable, or extends, includes or imports
    /// one that does, and at most once a request. A template that includes one whose name is known
    /// only when it is rendered (`{% include name %}`) may name any: all processors are run for it.
    /// It has the head of the request, with the extensions that layers have put there, so that an
    /// extractor can be called: `User::from_request_parts(&mut request, &database)`. What the view
    /// itself gives the template by that name comes first, as in Django.
    ///
    /// It is run for views, for ready-made pages, for [`Render`](crate::shortcuts::Render), and for
    /// the pages of [`ErrorPages`](crate::ErrorPages). [`render`](Self::render), which knows of no
    /// request to be answered, does not run it.
    ///
    /// # Errors
    ///
    /// What a processor fails with is the error of the page, and keeps its status. An error page whose
    /// processor fails is the small page of this library.
    ///
    /// # Panics
    ///
    /// When every template has something of that name (`request`, `url`, a global of the engine), when
    /// there is a processor of that name, or when the engine is another than MiniJinja.
    #[must_use]
    #[track_caller]
    pub fn context_processor<F, A, T, E>(self, name: impl ContextName<T>, processor: F) -> Self
    where
        F: Fn(Parts) -> A + Send + Sync + 'static,
        A: Future<Output = Result<T, E>> + Send + 'static,
        T: Serialize,
        E: Into<Error>,
    {
        self.with_processor("context_processor", Processor::new(name.name(), processor))
    }

    #[track_caller]
    fn with_processor(self, method: &str, processor: Processor) -> Self {
        self.changed(method, |MiniJinja { processors, env, .. }| processors.add(processor, env))
    }

    /// The variable `user` of every template that names it: who has sent the request. With the feature `access`.
    ///
    /// | in a template | |
    /// |---|---|
    /// | `{% if user.is_authenticated %}`, `{% if user %}` | whether there is one; `user.is_anonymous` is the contrary |
    /// | `{{ user.name }}` | a field of the user, as serde serializes it; nobody has none |
    ///
    /// The user is looked up only for a page whose template names the variable, or extends, includes or imports one
    /// that does; and not again where a check of the view or an extractor has asked before. What the view itself gives
    /// the template by that name comes first.
    ///
    /// ```
    /// use axum::http::request::Parts;
    /// use cbv::access::{Authenticate, NoPermission};
    /// use cbv::prelude::*;
    ///
    /// #[derive(Clone)]
    /// struct Users;
    ///
    /// #[derive(Clone, serde::Serialize)]
    /// struct User {
    ///     name: String,
    /// }
    ///
    /// impl Authenticate for Users {
    ///     type User = User;
    ///     type Permission = NoPermission;
    ///
    ///     async fn user(&self, parts: &mut Parts) -> Result<Option<User>, Error> {
    ///         // From a session.
    /// #       let name = parts.headers.get("x-user").and_then(|name| name.to_str().ok());
    /// #       Ok(name.map(|name| User { name: name.to_owned() }))
    ///     }
    /// }
    ///
    /// let page = "{% if user.is_authenticated %}{{ user.name }}{% else %}Log in{% endif %}";
    /// let templates = Templates::from_sources([("about.html", page)])?.users(Users);
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// let client = cbv::testing::Client::view_with_state("/", generic::template("about.html"), templates);
    /// assert_eq!(client.get("/").await.text(), "Log in");
    /// assert_eq!(client.get("/").header("x-user", "Ada").await.text(), "Ada");
    /// # });
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// When there is a context processor `user`, or when the engine is another than MiniJinja.
    #[cfg(feature = "access")]
    #[must_use]
    #[track_caller]
    pub fn users<A>(self, users: A) -> Self
    where
        A: crate::access::Authenticate<User: Serialize>,
    {
        let user = move |request| -> super::processors::Answer {
            Box::pin(crate::access::shown(users.clone(), request))
        };
        self.with_processor("users", Processor::of_values("user".into(), user))
    }

    /// Says the messages of all forms in the words of the application: in another language, or politer.
    ///
    /// The function is asked for each error that a template shows, and answers with a message that names the
    /// parameters of the error in braces, or with `None` for the message as it is. It goes by the
    /// [`kind`](crate::forms::ValidationError::kind) of the error, by its
    /// [`template`](crate::forms::ValidationError::template), as gettext does, and for plural forms by its
    /// [`parameters`](crate::forms::ValidationError::parameters). A message that a field has for itself,
    /// `error_messages(..)`, comes first, and is not asked about.
    ///
    /// It runs while the page is rendered, in the task that answers the request: where each visitor has a language,
    /// a layer puts that into a `tokio::task_local!`.
    ///
    /// ```
    /// use cbv::forms::{FormData, ValidationError};
    /// use cbv::prelude::*;
    /// use cbv::{Templates, context};
    ///
    /// fn in_german(error: &ValidationError) -> Option<std::borrow::Cow<'static, str>> {
    ///     let is_one = error.parameters().any(|limit| limit == ("limit_value", "1"));
    ///     let message = match error.kind() {
    ///         "required" => "Dieses Feld ist ein Pflichtfeld.",
    ///         "max_length" if is_one => "Höchstens ein Zeichen (nicht {show_value}).",
    ///         "max_length" => "Höchstens {limit_value} Zeichen (nicht {show_value}).",
    ///         _ => return None,
    ///     };
    ///     Some(message.into())
    /// }
    ///
    /// #[derive(Form)]
    /// struct Contact {
    ///     #[form(max_length = 5)]
    ///     name: String,
    ///     topic: String,
    /// }
    ///
    /// let page = "{{ form.name.errors[0] }} {{ form.topic.errors[0] }}";
    /// let templates = Templates::from_sources([("contact.html", page)])?.form_messages(in_german);
    /// # tokio::runtime::Runtime::new().unwrap().block_on(async {
    /// let mut form = FormInstance::<Contact>::new();
    /// form.bind(FormData::from_iter([("name", "Augusta")]), &()).await?;
    /// let page = templates.render("contact.html", &context! { form => form })?;
    /// assert_eq!(page, "Höchstens 5 Zeichen (nicht 7). Dieses Feld ist ein Pflichtfeld.");
    /// # Ok::<(), cbv::Error>(())
    /// # }).unwrap();
    /// # Ok::<(), cbv::Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// When the engine is another than MiniJinja.
    #[cfg(feature = "forms")]
    #[must_use]
    #[track_caller]
    pub fn form_messages(
        self,
        say: impl Fn(&crate::forms::ValidationError) -> Option<std::borrow::Cow<'static, str>>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        self.changed("form_messages", |engine| {
            engine.form_messages = Some(crate::forms::FormMessages::new(say));
        })
    }

    /// The time zone of the application: UTC without it. Templates show moments in it, forms read and show
    /// them in it, and archives begin their days in it. Django's `TIME_ZONE`.
    ///
    /// ```
    /// use cbv::dates::chrono_tz::Europe;
    /// use cbv::{Context, Templates};
    ///
    /// let templates = Templates::from_sources([("a.html", "{{ opened|date('H:i') }}")])?
    ///     .time_zone(Europe::Berlin);
    /// let page = templates.render("a.html", &Context::new().with("opened", "2026-07-01T22:30:00Z"))?;
    /// assert_eq!(page, "00:30");
    /// # Ok::<(), cbv::Error>(())
    /// ```
    ///
    /// A view of an archive may have another one, as its attribute `time_zone`.
    #[cfg(feature = "dates")]
    #[must_use]
    pub fn time_zone(self, zone: crate::dates::Tz) -> Self {
        self.with_time(|time| time.set_zone(zone))
    }

    /// The clock of the application: that of the machine without it. Templates, forms and archives ask it
    /// what time it is. A test gives it a moment of its own.
    ///
    /// ```
    /// # use cbv::{Context, Templates};
    /// let noon = "2026-07-01T12:00:00Z".parse().unwrap();
    /// let templates = Templates::from_sources([("a.html", "{{ now()|date('Y-m-d') }}")])?
    ///     .clock(move || noon);
    /// assert_eq!(templates.render("a.html", &Context::new())?, "2026-07-01");
    /// # Ok::<(), cbv::Error>(())
    /// ```
    #[must_use]
    pub fn clock(
        self,
        clock: impl Fn() -> chrono::DateTime<chrono::Utc> + Send + Sync + 'static,
    ) -> Self {
        self.with_time(|time| time.set_clock(clock))
    }

    /// The filters of MiniJinja know it as well; another engine has its own.
    fn with_time(mut self, change: impl FnOnce(&mut Time)) -> Self {
        self.0.change(|Inner { kind, time }| {
            change(time);
            if let Kind::MiniJinja(engine) = kind {
                engine.set_time(time.clone());
                engine.processors.forget();
            }
        });
        self
    }

    /// The zone and the clock.
    #[cfg(any(feature = "dates", feature = "forms"))]
    pub(crate) fn time(&self) -> &Time {
        &self.0.time
    }

    /// Whether there are context processors.
    pub(crate) fn has_processors(&self) -> bool {
        matches!(&self.0.kind, Kind::MiniJinja(engine) if !engine.processors.is_empty())
    }

    /// Clones that were made before do not change.
    #[track_caller]
    pub(super) fn changed(mut self, method: &str, change: impl FnOnce(&mut MiniJinja)) -> Self {
        self.0.change(|inner| match &mut inner.kind {
            Kind::MiniJinja(engine) => {
                change(engine);
                engine.processors.forget();
            }
            Kind::Other(_) => {
                panic!("`{method}` is for MiniJinja, but another engine renders these templates")
            }
        });
        self
    }

    /// The text of a template with the variables filled in.
    ///
    /// # Errors
    ///
    /// There is no such template, or it cannot be rendered.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        #[cfg(feature = "testing")]
        crate::testing::recorded::rendered(template, context);
        self.engine().render(template, context)
    }

    /// As [`render`](Self::render), of a context that is not needed any more.
    #[inline]
    pub(crate) fn render_owned(
        &self,
        template: &str,
        context: Context,
    ) -> Result<String, TemplateError> {
        #[cfg(feature = "testing")]
        crate::testing::recorded::rendered(template, &context);
        match &self.0.kind {
            Kind::MiniJinja(engine) => engine.render_owned(template, context),
            Kind::Other(engine) => engine.render(template, &context),
        }
    }

    /// As [`render`](Self::render), with the context processors that the template names.
    pub(crate) async fn render_page(
        &self,
        template: &str,
        mut context: Context,
    ) -> Result<String, Error> {
        if let Some(processed) = self.process(template, &mut context) {
            processed.await?;
        }
        Ok(self.render_owned(template, context)?)
    }

    /// Runs the context processors that a template names. Most name none: a page holds no more than a pointer for it.
    #[inline]
    pub(crate) fn process<'c>(
        &self,
        template: &str,
        context: &'c mut Context,
    ) -> Option<Processing<'c>> {
        match &self.0.kind {
            Kind::MiniJinja(engine) if !engine.processors.is_empty() => {
                let needed = engine.processors.needed(&engine.env, template);
                (!needed.is_empty()).then(|| process(needed, context))
            }
            _ => None,
        }
    }

    /// The text of the first of these templates that exists: Django's `select_template`.
    ///
    /// # Errors
    ///
    /// None of them exists, or the first that exists cannot be rendered.
    pub fn render_first(
        &self,
        templates: &[impl AsRef<str>],
        context: &Context,
    ) -> Result<String, TemplateError> {
        self.render(templates[self.first(templates)?].as_ref(), context)
    }

    /// Which of these templates is the first that exists.
    pub(crate) fn first(&self, templates: &[impl AsRef<str>]) -> Result<usize, TemplateError> {
        let found = templates.iter().position(|name| self.has(name.as_ref()));
        found.ok_or_else(|| {
            let names: Vec<_> = templates.iter().map(AsRef::as_ref).collect();
            TemplateError::missing(names.join("`, `"))
        })
    }

    /// Whether there is a template of that name.
    #[must_use]
    pub fn has(&self, template: &str) -> bool {
        self.engine().has(template)
    }

    fn engine(&self) -> &dyn Engine {
        match &self.0.kind {
            Kind::MiniJinja(engine) => &**engine,
            Kind::Other(engine) => engine.as_ref(),
        }
    }
}

/// Only the templates of the library.
impl Default for Templates {
    fn default() -> Self {
        Self::of(MiniJinja::new(Sources::Embedded(&[])))
    }
}

impl fmt::Debug for Templates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Templates").finish_non_exhaustive()
    }
}
