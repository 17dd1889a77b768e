//! MiniJinja as an engine.

use std::sync::OnceLock;

#[cfg(feature = "static-files")]
use cbv_syntax::templates::missing_static_files;
use minijinja::Environment;

use super::broken::BrokenTemplates;
use super::context::Context;
use super::engine::Engine;
use super::environment::environment;
use super::error::TemplateError;
use super::links;
use super::processors::Processors;
use super::sources::Sources;
use super::statics::Statics;
use super::version::version;
use crate::time::Time;
use crate::urls::Routes;

/// The engine that [`Templates`](super::Templates) use unless another is set.
#[derive(Clone)]
pub(super) struct MiniJinja {
    pub(super) env: Environment<'static>,
    pub(super) routes: Routes,
    pub(super) processors: Processors,
    #[cfg(feature = "forms")]
    pub(super) form_messages: Option<crate::forms::FormMessages>,
    time: Time,
    statics: Statics,
    sources: Sources,
    version: OnceLock<u64>,
}

impl MiniJinja {
    pub(super) fn new(sources: Sources) -> Self {
        let mut env = environment();
        sources.load_into(&mut env);
        #[cfg(feature = "testing")]
        record_needed(&mut env, &sources);
        Self {
            env,
            routes: Routes::default(),
            processors: Processors::default(),
            #[cfg(feature = "forms")]
            form_messages: None,
            time: Time::default(),
            statics: Statics::default(),
            sources,
            version: OnceLock::new(),
        }
    }

    /// Changes what `static(..)` gives.
    pub(super) fn change_statics(&mut self, change: impl FnOnce(&mut Statics)) {
        change(&mut self.statics);
        self.statics.add_to(&mut self.env);
    }

    /// The zone and the clock of the filters, and of forms that are shown.
    pub(super) fn set_time(&mut self, time: Time) {
        self.time = time;
    }

    pub(super) fn configure(&mut self, configure: impl FnOnce(&mut Environment<'static>)) {
        self.sources.remove_embedded_from(&mut self.env);
        configure(&mut self.env);
        self.sources.add_embedded_to(&mut self.env);
    }

    /// As [`Engine::render`], of a context that nothing else has: its values are not copied.
    #[inline]
    pub(super) fn render_owned(
        &self,
        template: &str,
        context: Context,
    ) -> Result<String, TemplateError> {
        #[cfg(feature = "forms")]
        let _speaking = self.form_messages.as_ref().map(crate::forms::FormMessages::speak);
        let _entered = context.enter_time(&self.time);
        let variables = context.into_object(&self.routes);
        Ok(self.env.get_template(template)?.render(variables)?)
    }

    /// Where templates are read again, so are the files.
    pub(super) fn version(&self) -> u64 {
        let reloads = cfg!(debug_assertions) && matches!(self.sources, Sources::Folder(_));
        if reloads {
            return version(&self.sources);
        }
        *self.version.get_or_init(|| version(&self.sources))
    }

    /// Checks that every template parses, and that those which it needs exist.
    pub(super) fn check(&self) -> Result<(), BrokenTemplates> {
        let mistakes = self.sources.checked()?.mistakes;
        BrokenTemplates::unless_empty(mistakes.into_iter().map(TemplateError::from).collect())
    }

    /// Checks that every `static(..)` names a file.
    #[cfg(feature = "static-files")]
    pub(super) fn check_static_files(
        &self,
        files: &crate::StaticFiles,
    ) -> Result<(), BrokenTemplates> {
        let templates = self.sources.checked()?.templates;
        let mistakes = missing_static_files(&templates, files.url(), &files.files());
        BrokenTemplates::unless_empty(mistakes.into_iter().map(TemplateError::from).collect())
    }

    /// Checks that every `url(..)` names a pattern. Templates that do not parse were found before.
    pub(super) fn check_urls(&self) -> Result<(), BrokenTemplates> {
        let templates = self.sources.checked()?.templates;
        BrokenTemplates::unless_empty(links::mistakes(&templates, &self.routes))
    }
}

/// Templates that another one needs are looked up while that one is rendered.
#[cfg(feature = "testing")]
fn record_needed(env: &mut Environment<'static>, sources: &Sources) {
    let sources = sources.clone();
    env.set_path_join_callback(move |name, _| {
        crate::testing::recorded::needed(name, || sources.has(name));
        name.into()
    });
}

impl Engine for MiniJinja {
    fn render(&self, template: &str, context: &Context) -> Result<String, TemplateError> {
        self.render_owned(template, context.clone())
    }

    fn has(&self, template: &str) -> bool {
        self.sources.has(template)
    }
}
