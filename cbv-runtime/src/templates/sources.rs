//! Where templates come from.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use cbv_syntax::templates::{Folder, Mistake, built_in, fragment, is_name};
use minijinja::{Environment, Error, TemplateSource, path_loader};

use super::broken::BrokenTemplates;

/// The templates by name.
#[derive(Clone)]
pub(super) enum Sources {
    /// Files, read again when they change.
    Folder(PathBuf),
    /// Texts.
    Texts(Arc<BTreeMap<String, String>>),
    /// Texts in the binary.
    Embedded(&'static [(&'static str, &'static str)]),
}

impl Sources {
    pub(super) fn load_into(&self, env: &mut Environment<'static>) {
        let sources = self.clone();
        env.set_loader(move |name| {
            let own = sources.load(name)?;
            let known = own.or_else(|| sources.built_in(name));
            Ok(known.or_else(|| sources.fragment(name)))
        });
        self.add_embedded_to(env);
    }

    /// Compiles the texts in the binary, which cannot change: the engine finds these faster than
    /// what its loader has brought. Those of the application's own stay.
    pub(super) fn add_embedded_to(&self, env: &mut Environment<'static>) {
        let own: BTreeSet<_> = env.templates().map(|(name, _)| name.to_owned()).collect();
        for (name, text) in self.embedded().filter(|(name, _)| !own.contains(*name)) {
            // One that the syntax of the application does not allow is an error where it is shown.
            let _ = env.add_template(name, text);
        }
    }

    /// Takes them out again, before the syntax changes.
    pub(super) fn remove_embedded_from(&self, env: &mut Environment<'static>) {
        for (name, _) in self.embedded() {
            env.remove_template(name);
        }
    }

    fn embedded(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let texts = match self {
            Self::Embedded(texts) => *texts,
            Self::Folder(_) | Self::Texts(_) => &[],
        };
        texts.iter().copied()
    }

    fn load(&self, name: &str) -> Result<Option<TemplateSource>, Error> {
        Ok(match self {
            Self::Folder(folder) if is_name(name) => return path_loader(folder)(name),
            Self::Folder(_) => None,
            Self::Texts(texts) => texts.get(name).map(|text| text.as_str().into()),
            Self::Embedded(texts) => embedded(texts, name).map(TemplateSource::from),
        })
    }

    /// A template of the library, unless there is a file of that name.
    fn built_in(&self, name: &str) -> Option<TemplateSource> {
        let source = TemplateSource::from(built_in(name)?);
        Some(match self {
            Self::Folder(folder) => {
                let file = folder.join(name);
                source.with_uptodate_check(move || !file.exists())
            }
            Self::Texts(_) | Self::Embedded(_) => source,
        })
    }

    /// A block of a template, which a view shows alone.
    fn fragment(&self, name: &str) -> Option<TemplateSource> {
        let source = TemplateSource::from(fragment(self, name)?);
        Some(match self {
            // Any of the files may have changed that it is cut out of.
            Self::Folder(_) => source.with_uptodate_check(|| false),
            Self::Texts(_) | Self::Embedded(_) => source,
        })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        built_in(name).is_some() || self.has_own(name)
    }

    fn has_own(&self, name: &str) -> bool {
        match self {
            Self::Folder(folder) => is_name(name) && folder.join(name).is_file(),
            Self::Texts(texts) => texts.contains_key(name),
            Self::Embedded(texts) => embedded(texts, name).is_some(),
        }
    }

    /// What all of them are checked for.
    pub(super) fn checked(&self) -> Result<cbv_syntax::templates::Checked, BrokenTemplates> {
        match self {
            Self::Folder(folder) => match Folder::new(folder) {
                Ok(folder) => Ok(cbv_syntax::templates::check(&folder)),
                Err(error) => Err(BrokenTemplates::unreadable(folder, &error)),
            },
            Self::Texts(texts) => Ok(cbv_syntax::templates::check(texts.as_ref())),
            Self::Embedded(texts) => {
                let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
                let texts: BTreeMap<_, _> = texts.iter().map(owned).collect();
                Ok(cbv_syntax::templates::check(&texts))
            }
        }
    }
}

/// Their texts, whichever they are.
impl cbv_syntax::templates::Sources for Sources {
    fn get(&self, name: &str) -> Option<Result<String, Mistake>> {
        let own = match self {
            Self::Folder(folder) => Folder::new(folder).ok()?.get(name),
            Self::Texts(texts) => texts.get(name).cloned().map(Ok),
            Self::Embedded(texts) => embedded(texts, name).map(|text| Ok(text.to_owned())),
        };
        own.or_else(|| built_in(name).map(|text| Ok(text.to_owned())))
    }

    fn names(&self) -> Vec<String> {
        match self {
            Self::Folder(folder) => Folder::new(folder).map(|of| of.names()).unwrap_or_default(),
            Self::Texts(texts) => texts.keys().cloned().collect(),
            Self::Embedded(texts) => texts.iter().map(|(name, _)| (*name).to_owned()).collect(),
        }
    }
}

/// They are sorted by name.
fn embedded(texts: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    let at = texts.binary_search_by_key(&name, |(name, _)| name).ok()?;
    Some(texts[at].1)
}
