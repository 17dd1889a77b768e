use percent_encoding::percent_decode_str;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, LitStr, Path, Type, Visibility};

use super::ReadTemplate;

/// `urls! { .. }`, as parsed.
pub(crate) struct UrlsInput {
    pub(crate) header: UrlsHeader,
    pub(crate) entries: Vec<EntryInput>,
}

/// `pub mod urls: App, app_name = shop`; or `state = App; app_name = shop;` in a module that is
/// there already, or in a function.
pub(crate) struct UrlsHeader {
    pub(crate) module: Option<ModuleHeader>,
    pub(crate) state: Option<Type>,
    pub(crate) app_name: Option<Ident>,
    pub(crate) krate: Option<Path>,
}

/// `pub mod urls`
pub(crate) struct ModuleHeader {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
}

impl UrlsHeader {
    /// The type of the URLs, as it is called beside the patterns.
    pub(crate) fn urls(&self) -> TokenStream {
        match &self.module {
            Some(ModuleHeader { ident, .. }) => quote!(#ident::Urls),
            None => quote!(Urls),
        }
    }
}

pub(crate) struct EntryInput {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) pattern: LitStr,
    pub(crate) target: Target,
}

pub(crate) enum Target {
    View { view: Expr, name: Option<Ident> },
    Include { module: Path, namespace: Option<Ident> },
    Group(Vec<EntryInput>),
}

/// `urls!` that follows the rules: groups are dissolved, prefixes joined.
pub(crate) struct Urls {
    pub(crate) header: UrlsHeader,
    pub(crate) krate: Path,
    pub(crate) entries: Vec<Entry>,
    /// Patterns that may never be reached, each with those before it that may take all its paths:
    /// the types of their captures tell.
    pub(crate) rivals: Vec<(usize, Vec<usize>)>,
    /// The templates that routes name.
    pub(crate) templates: Vec<ReadTemplate>,
    /// An error was reported: the functions stay, but nothing is asserted.
    pub(crate) is_refused: bool,
}

pub(crate) struct Entry {
    pub(crate) attrs: Vec<Attribute>,
    /// Where errors about the pattern go.
    pub(crate) literal: LitStr,
    pub(crate) segments: Vec<Segment>,
    pub(crate) target: EntryTarget,
}

pub(crate) enum EntryTarget {
    View {
        view: Expr,
        /// The type before `::as_view()`, where the expression shows it.
        ty: Option<Path>,
        name: Option<Ident>,
    },
    Include {
        module: Path,
        namespace: Option<Ident>,
    },
}

/// What stands between two slashes.
#[derive(Clone)]
pub(crate) enum Segment {
    /// As it stands in a URL.
    Literal(String),
    Capture(Box<Capture>),
}

#[derive(Clone)]
pub(crate) struct Capture {
    pub(crate) name: Ident,
    /// `None` is `String`, whatever else may have that name.
    pub(crate) ty: Option<Type>,
    /// The type as it is written, `String` without one.
    pub(crate) type_name: String,
    pub(crate) is_tail: bool,
}

impl Entry {
    pub(crate) fn captures(&self) -> impl Iterator<Item = &Capture> {
        self.segments.iter().filter_map(Segment::capture)
    }

    /// What its function is called.
    pub(crate) fn name_mut(&mut self) -> &mut Option<Ident> {
        match &mut self.target {
            EntryTarget::View { name, .. } => name,
            EntryTarget::Include { namespace, .. } => namespace,
        }
    }

    /// The pattern with all prefixes, as it would be written in one.
    pub(crate) fn pattern(&self) -> String {
        let segments: Vec<_> = self.segments.iter().map(Segment::to_string).collect();
        if segments.is_empty() { String::new() } else { format!("/{}", segments.join("/")) }
    }
}

impl Segment {
    pub(crate) fn capture(&self) -> Option<&Capture> {
        match self {
            Self::Literal(_) => None,
            Self::Capture(capture) => Some(capture),
        }
    }

    /// The capture of all that remains.
    pub(crate) fn tail(&self) -> Option<&Capture> {
        self.capture().filter(|capture| capture.is_tail)
    }
}

impl std::fmt::Display for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Literal(text) => f.write_str(&percent_decode_str(text).decode_utf8_lossy()),
            Self::Capture(capture) => capture.fmt(f),
        }
    }
}

impl Capture {
    /// Whether every text that is not empty is surely a value.
    pub(crate) fn takes_all(&self) -> bool {
        self.ty.is_none()
    }

    pub(crate) fn tokens(&self, krate: &Path) -> TokenStream {
        self.ty
            .as_ref()
            .map_or_else(|| quote!(#krate::__private::String), ToTokens::to_token_stream)
    }

    /// Whether both are of one type, as far as its name tells.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.type_name == other.type_name && self.ty.is_some() == other.ty.is_some()
    }
}

impl std::fmt::Display for Capture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self { name, is_tail: true, .. } => write!(f, "{{*{name}}}"),
            Self { name, type_name, .. } if type_name == "String" => write!(f, "{{{name}}}"),
            Self { name, type_name, .. } => write!(f, "{{{name}: {type_name}}}"),
        }
    }
}
