//! What the user wrote, as data: `*Input` as parsed, the other types as checked.

mod access;
mod base;
pub(crate) mod checked;
#[cfg(feature = "forms")]
pub(crate) mod choices;
mod fields;
#[cfg(feature = "forms")]
pub(crate) mod form;
pub(crate) mod generic_view;
mod handler;
#[cfg(feature = "forms")]
pub(crate) mod model_fields;
pub(crate) mod options;
mod span;
#[cfg(feature = "templates")]
pub(crate) mod template_fields;
mod templates;
pub(crate) mod types;
mod urls;
pub(crate) mod variables;
mod verb;
mod view;

pub(crate) use access::{
    ACCESS_ELSEWHERE, ACCESS_OPTIONS, AccessCheck, AccessOptions, AccessSettings, CheckKind, Needed,
};
pub(crate) use base::{Base, BaseHandler, BaseInput, BaseMethod, BaseOptions};
pub(crate) use fields::{Attribute, Field, Fields, Flatten, InitialValue, Query, Role};
pub(crate) use generic_view::{DefaultTemplate, GENERIC_VIEWS, GenericView};
pub(crate) use handler::{
    Argument, Handler, HandlerInput, HandlerOptions, Receiver, STEPS, Step, StepOption,
};
pub(crate) use span::{in_parentheses, located, placed, raw_name, respanned, spread};
pub(crate) use templates::ReadTemplate;
#[cfg(feature = "templates")]
pub(crate) use templates::{
    Addition, Link, TemplateInput, Templates, TemplatesInput, UsedByTemplate,
};
#[cfg(feature = "static-files")]
pub(crate) use templates::{StaticFiles, StaticFilesInput};
pub(crate) use urls::{
    Capture, Entry, EntryInput, EntryTarget, ModuleHeader, Segment, Target, Urls, UrlsHeader,
    UrlsInput,
};
pub(crate) use verb::{DJANGO_VERBS, NOT_ALLOWED, Verb};
pub(crate) use view::{
    AnswerFields, AnswerOptions, AttributesInput, BaseOption, CSRF_EXEMPT, CachePolicy,
    ConditionalOptions, FromAttributes, SharedAttributes, View, ViewInput, ViewOptions,
};
