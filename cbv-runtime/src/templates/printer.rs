//! Writes what the library has templates for.

use std::cell::Cell;
use std::fmt;

use cbv_syntax::templates::built_in;
use minijinja::{Error, ErrorKind, State, Value};

use super::escape::escape_into;

/// Variables of every page that templates in it have as well.
const OF_EVERY_PAGE: [&str; 3] = ["request", "url", "querystring"];

/// How deep templates may stand in each other: one that shows itself would never end.
const DEEPEST: usize = 16;

/// Writes into a page. What has a template of the library is written by Rust, which is faster, unless
/// the application has a template of that name.
pub(crate) struct Printer<'p> {
    out: &'p mut dyn fmt::Write,
    engine: Option<&'p mut dyn Engine>,
}

impl<'p> Printer<'p> {
    /// Into a page that is being rendered.
    pub(super) fn new(out: &'p mut dyn fmt::Write, engine: &'p mut dyn Engine) -> Self {
        Self { out, engine: Some(engine) }
    }

    /// Where nothing says which templates the application has.
    pub(crate) fn without_engine(out: &'p mut dyn fmt::Write) -> Self {
        Self { out, engine: None }
    }

    /// Writes HTML.
    pub(crate) fn html(&mut self, html: &str) -> Result<(), Error> {
        Ok(self.out.write_str(html)?)
    }

    /// Writes a text.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Error> {
        Ok(escape_into(self.out, text)?)
    }

    /// Writes what the library has a template for: by the application's, else by `write`.
    pub(crate) fn part<const N: usize>(
        &mut self,
        template: &str,
        variables: impl FnOnce() -> [(&'static str, Value); N],
        write: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let is_own = self.engine.as_mut().is_some_and(|engine| engine.is_own(template));
        if is_own { self.template(template, variables()) } else { write(self) }
    }

    /// Writes a template of the application. A newline at its end is that of the file.
    pub(crate) fn template<const N: usize>(
        &mut self,
        template: &str,
        variables: [(&'static str, Value); N],
    ) -> Result<(), Error> {
        let Some(engine) = &mut self.engine else { return Ok(()) };
        let _deeper = Depth::enter(template)?;
        let text = engine.render(template, variables.into())?;
        self.html(text.strip_suffix('\n').unwrap_or(&text))
    }
}

/// The engine, while it renders a page.
pub(super) trait Engine {
    /// Whether the application has a template of this name.
    fn is_own(&mut self, template: &str) -> bool;

    fn render(
        &mut self,
        template: &str,
        variables: Vec<(&'static str, Value)>,
    ) -> Result<String, Error>;
}

impl Engine for State<'_, '_> {
    fn is_own(&mut self, template: &str) -> bool {
        let env = self.env();
        let Decided(known) = self.get_or_insert_extension_with(Decided::default);
        if let Some((_, is_own)) = known.iter().find(|(name, _)| name == template) {
            return *is_own;
        }
        // What cannot be read is left to rendering, which says why.
        let is_own = match env.get_template(template) {
            Ok(found) => built_in(template) != Some(found.source()),
            Err(_) => true,
        };
        known.push((template.to_owned(), is_own));
        is_own
    }

    fn render(
        &mut self,
        template: &str,
        variables: Vec<(&'static str, Value)>,
    ) -> Result<String, Error> {
        let of_page = OF_EVERY_PAGE.iter().filter_map(|name| Some((*name, self.lookup(name)?)));
        let variables = Value::from_pairs(of_page.chain(variables));
        self.env().get_template(template)?.render(variables)
    }
}

/// What was found out about templates, for one page: the next one may have others.
#[derive(Default)]
struct Decided(Vec<(String, bool)>);

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// That a template stands in another one, until it is dropped.
struct Depth;

impl Depth {
    fn enter(template: &str) -> Result<Self, Error> {
        let depth = DEPTH.get();
        if depth == DEEPEST {
            let message = format!("`{template}` shows itself: write what it stands for");
            return Err(Error::new(ErrorKind::InvalidOperation, message));
        }
        DEPTH.set(depth + 1);
        Ok(Self)
    }
}

impl Drop for Depth {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}
