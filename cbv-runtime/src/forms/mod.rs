//! Forms: Django's `django.forms`.

mod attributes;
mod bound;
mod choice;
mod cleaning;
pub(crate) mod data;
mod definition;
mod empty;
mod error;
mod field;
mod fields;
mod form;
#[cfg(feature = "garde")]
mod garde;
#[doc(hidden)]
pub mod generated;
mod initial;
mod instance;
mod limits;
mod loading;
mod messages;
#[cfg(feature = "sea-orm")]
pub mod model;
mod posted;
mod query;
mod refusal;
mod render;
pub mod rules;
mod shown;
mod state;
mod text;
mod translation;
mod widget;

pub use cbv_macros::{Choices, Form};

pub use attributes::{Attributes, IntoAttributeValue};
pub use choice::{Choice, ChoiceLabel, Choices};
pub use cleaning::Cleaning;
pub use data::{
    FileSystemStorage, FormData, FormLimits, PendingFile, UploadedFile, content_disposition,
};
pub use definition::{FieldBuilder, FieldDefinition, FormDefinition};
pub use empty::EmptyForm;
pub use error::{FormErrors, ValidationError};
pub use field::{Field, FormValue, HasEmpty, Holds};
pub use fields::*;
pub use form::{Form, Partial, StateOf};
pub use initial::InitialValues;
pub use instance::FormInstance;
pub use limits::ColumnLimits;
pub use loading::Loading;
#[cfg(feature = "sea-orm")]
pub use model::{ModelFields, ModelForm};
pub use posted::Posted;
pub use query::QueryForm;
pub(crate) use query::SentByGet;
pub use refusal::Refusal;
pub use shown::Shown;
pub use state::{FormState, FormStateFrom, NoState, WithState};
pub use text::{Text, mark_safe};
pub(crate) use translation::FormMessages;
pub use widget::{Kind as WidgetKind, Widget};
