//! `static("css/site.css")`: the URL of a static file. Django's `{% static %}`.

use minijinja::Environment;

#[cfg(feature = "static-files")]
use crate::StaticFiles;
use crate::urls::encode_path;

/// Where static files are, and how they are called there.
#[derive(Clone)]
pub(super) struct Statics {
    base: String,
    #[cfg(feature = "static-files")]
    files: Option<StaticFiles>,
}

impl Default for Statics {
    fn default() -> Self {
        Self {
            base: "/static/".to_owned(),
            #[cfg(feature = "static-files")]
            files: None,
        }
    }
}

impl Statics {
    /// # Panics
    ///
    /// When the URL does not end in a slash: Django's `urls.E006`.
    pub(super) fn set_base(&mut self, url: &str) {
        assert!(url.ends_with('/'), "the URL of static files ends in a slash: write `{url}/`");
        url.clone_into(&mut self.base);
    }

    #[cfg(feature = "static-files")]
    pub(super) fn set_files(&mut self, files: &StaticFiles) {
        files.url().clone_into(&mut self.base);
        self.files = Some(files.clone());
    }

    fn url_of(&self, file: &str) -> String {
        let file = file.trim_start_matches('/');
        #[cfg(feature = "static-files")]
        let file = self.files.as_ref().map_or(file, |files| files.shown(file));
        static_url(&self.base, file)
    }

    /// Gives templates the function.
    pub(super) fn add_to(&self, env: &mut Environment<'static>) {
        let statics = self.clone();
        env.add_function("static", move |file: &str| statics.url_of(file));
    }
}

/// The URL of a name below another URL.
pub(crate) fn static_url(base: &str, name: &str) -> String {
    let mut url = base.to_owned();
    encode_path(&mut url, name);
    url
}
