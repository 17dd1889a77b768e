//! What the user wrote, as data: `*Input` as parsed, the other types as checked.

mod base;
mod fields;
mod generic;
mod handler;
#[cfg(feature = "templates")]
pub(crate) mod objects;
mod span;
#[cfg(feature = "templates")]
mod templates;
mod urls;
mod verb;
mod view;

pub(crate) use base::{Base, BaseHandler, BaseInput, BaseMethod, BaseOptions};
pub(crate) use fields::{Attribute, Field, Fields, Flatten, Query, Role, Start};
#[cfg(feature = "templates")]
pub(crate) use generic::{DETAIL_VIEW, LIST_VIEW, TEMPLATE_VIEW};
pub(crate) use generic::{GENERICS, Generic, GenericOptions, GivenHook, Hook, REDIRECT_VIEW};
pub(crate) use handler::{Argument, Handler, HandlerInput, HandlerOptions, Receiver};
pub(crate) use span::{located, placed, raw_name, spread};
#[cfg(feature = "templates")]
pub(crate) use templates::{Link, TemplateInput, Templates, TemplatesInput};
pub(crate) use urls::{
    Capture, Entry, EntryInput, EntryTarget, Segment, Target, Urls, UrlsHeader, UrlsInput,
};
pub(crate) use verb::{DJANGO_VERBS, NOT_ALLOWED, Verb};
pub(crate) use view::{
    AttributesInput, BaseOption, SharedAttributes, View, ViewInput, ViewOptions,
};
