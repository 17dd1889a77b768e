//! Context processors: variables of every template that names them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use axum::http::Extensions;
use axum::http::request::Parts;
use cbv_syntax::templates::Template;
use minijinja::value::Serde;
use minijinja::{Environment, Value};
use serde::Serialize;
use tokio::sync::OnceCell;

use super::context::Context;
use crate::error::Error;

/// The value of a variable.
pub(super) type Answer = Pin<Box<dyn Future<Output = Result<Value, Error>> + Send>>;

/// What gives one variable.
pub(super) struct Processor {
    /// Tells it from those of other templates that answer the same request.
    id: u64,
    name: Cow<'static, str>,
    run: Box<dyn Fn(Parts) -> Answer + Send + Sync>,
}

impl Processor {
    pub(super) fn new<F, A, T, E>(name: Cow<'static, str>, processor: F) -> Self
    where
        F: Fn(Parts) -> A + Send + Sync + 'static,
        A: Future<Output = Result<T, E>> + Send + 'static,
        T: Serialize,
        E: Into<Error>,
    {
        Self::of_values(name, move |request| {
            let answer = processor(request);
            Box::pin(async move { Ok(Value::from(Serde(answer.await.map_err(Into::into)?))) })
        })
    }

    /// One that gives values as they are.
    pub(super) fn of_values(
        name: Cow<'static, str>,
        run: impl Fn(Parts) -> Answer + Send + Sync + 'static,
    ) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self { id: NEXT.fetch_add(1, Ordering::Relaxed), name, run: Box::new(run) }
    }

    /// Its name before the error, which keeps its status. What a client is told stays what it was.
    fn failed(&self, error: Error) -> Error {
        if error.status().is_client_error() {
            return error;
        }
        error.context(format!("in the context processor `{}`", self.name))
    }
}

/// The processors of an engine, and which of them a template needs.
#[derive(Clone, Default)]
pub(super) struct Processors {
    all: Vec<Arc<Processor>>,
    /// By the name of a template. Emptied when the engine changes.
    needed: Arc<RwLock<HashMap<String, Needed>>>,
}

/// Context processors that are run for one page.
pub(crate) type Processing<'c> = Pin<Box<dyn Future<Output = Result<(), Error>> + Send + 'c>>;

/// Those that one template needs.
pub(super) type Needed = Arc<[Arc<Processor>]>;

impl Processors {
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Adds one.
    ///
    /// # Panics
    ///
    /// When templates have something else of that name.
    #[track_caller]
    pub(super) fn add(&mut self, processor: Processor, env: &Environment<'_>) {
        let name = &processor.name;
        let is_name = !name.starts_with(|c: char| c.is_ascii_digit())
            && name.chars().all(|c| c == '_' || c.is_alphanumeric());
        assert!(
            is_name && !name.is_empty(),
            "templates cannot name a context processor `{name}`: choose a name of letters, digits and `_`"
        );
        let is_taken = IN_EVERY_TEMPLATE.contains(&name.as_ref())
            || env.globals().any(|(global, _)| global == name);
        assert!(
            !is_taken,
            "every template has a `{name}`: choose another name for the context processor"
        );
        let is_second = self.all.iter().any(|other| other.name == *name);
        assert!(!is_second, "there are two context processors `{name}`: remove one of them");
        self.all.push(Arc::new(processor));
    }

    /// Nothing that was found out holds any more.
    pub(super) fn forget(&mut self) {
        self.needed = Arc::default();
    }

    /// Those that a template names, or that one does which it extends, includes or imports.
    pub(super) fn needed(&self, env: &Environment<'_>, template: &str) -> Needed {
        // What reloads is read each time.
        if env.auto_reload() {
            return self.named_by(env, template);
        }
        let known = self.needed.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(needed) = known.get(template) {
            return needed.clone();
        }
        drop(known);
        let needed = self.named_by(env, template);
        let mut known = self.needed.write().unwrap_or_else(PoisonError::into_inner);
        known.insert(template.to_owned(), needed.clone());
        needed
    }

    fn named_by(&self, env: &Environment<'_>, template: &str) -> Needed {
        let named = Named::by(env, template);
        let is_needed = |processor: &&Arc<Processor>| {
            named.is_open || named.variables.contains(processor.name.as_ref())
        };
        self.all.iter().filter(is_needed).cloned().collect()
    }
}

/// What is not a global of the engine, and in every template.
const IN_EVERY_TEMPLATE: [&str; 9] =
    ["request", "view", "url", "querystring", "static", "loop", "self", "super", "caller"];

/// The variables of a template, and of all that it needs.
#[derive(Default)]
struct Named {
    variables: BTreeSet<String>,
    /// It may need any template: which one is known only when it is rendered.
    is_open: bool,
}

impl Named {
    /// What cannot be read is left to rendering, which says why.
    fn by(env: &Environment<'_>, template: &str) -> Self {
        let mut named = Self::default();
        let mut seen = BTreeSet::new();
        let mut to_read = vec![template.to_owned()];
        while let Some(name) = to_read.pop() {
            let Ok(template) = env.get_template(&name) else { continue };
            let Ok(read) = Template::read(&name, template.source()) else { continue };
            named.variables.extend(read.variables);
            named.is_open |= read.needs_any;
            seen.insert(name);
            let needed = read.needs.into_iter().flat_map(|needed| needed.names);
            to_read.extend(needed.filter(|name| !seen.contains(name)));
        }
        named
    }
}

/// The values of context processors for one request: each is run once, whatever renders.
#[derive(Clone, Default)]
pub(crate) struct Processed(Arc<Mutex<Vec<(u64, Cell)>>>);

/// `None` for one that failed: the error went to the page that asked first.
type Cell = Arc<OnceCell<Option<Value>>>;

impl Processed {
    /// Whoever answers the request from here on shares the values.
    pub(crate) fn share(extensions: &mut Extensions) {
        if extensions.get::<Self>().is_none() {
            extensions.insert(Self::default());
        }
    }

    fn cell(&self, processor: &Processor) -> Cell {
        let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, cell)) = cells.iter().find(|(id, _)| *id == processor.id) {
            return cell.clone();
        }
        let cell = Cell::default();
        cells.push((processor.id, cell.clone()));
        cell
    }

    async fn value(
        &self,
        processor: &Processor,
        request: impl FnOnce() -> Parts,
    ) -> Result<Value, Error> {
        let mut failed = None;
        let cell = self.cell(processor);
        let run =
            async { (processor.run)(request()).await.map_err(|error| failed = Some(error)).ok() };
        let value = cell.get_or_init(|| run).await.clone();
        value.ok_or_else(|| {
            let before = || Error::server_error("it has failed for this request before");
            processor.failed(failed.unwrap_or_else(before))
        })
    }
}

/// Gives a template the variables that it names. What the view gives itself comes first, as in
/// Django, and without a request there is nothing to ask.
pub(super) fn process(needed: Needed, context: &mut Context) -> Processing<'_> {
    Box::pin(async move {
        let Some(request) = context.request().cloned() else { return Ok(()) };
        for processor in &*needed {
            if !context.contains(&processor.name) {
                let value = request.processed().value(processor, || request.parts()).await?;
                context.insert_value(processor.name.clone(), value);
            }
        }
        Ok(())
    })
}
