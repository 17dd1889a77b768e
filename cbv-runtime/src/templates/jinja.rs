//! MiniJinja as an engine.

use minijinja::Environment;

use super::broken::BrokenTemplates;
use super::context::Context;
use super::engine::Engine;
use super::environment::environment;
use super::error::TemplateError;
use super::page::Page;
use super::sources::Sources;
use crate::urls::Routes;

/// The engine that [`Templates`](super::Templates) has of itself.
#[derive(Clone)]
pub(super) struct MiniJinja {
    pub(super) env: Environment<'static>,
    pub(super) routes: Routes,
    sources: Sources,
}

impl MiniJinja {
    pub(super) fn new(sources: Sources) -> Self {
        let mut env = environment();
        sources.load_into(&mut env);
        Self { env, routes: Routes::default(), sources }
    }

    /// Every template parses.
    pub(super) fn check(&self) -> Result<(), BrokenTemplates> {
        let texts = match self.sources.all() {
            Ok(texts) => texts,
            Err(error) => {
                let error = TemplateError::in_context(format!("templates cannot be read: {error}"));
                return BrokenTemplates::unless_empty(vec![error]);
            }
        };
        let broken = |name: &String| self.env.get_template(name).err().map(TemplateError::from);
        BrokenTemplates::unless_empty(texts.keys().filter_map(broken).collect())
    }
}

impl Engine for MiniJinja {
    fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        let page = Page::of(context, &self.routes);
        Ok(self.env.get_template(template)?.render(page)?)
    }

    fn has(&self, template: &str) -> bool {
        self.sources.has(template)
    }
}
