//! Where the option `success_url` leads: fields in a text, and functions.

use std::borrow::Cow;
use std::fmt::Display;

use super::hook::{AnyHook, Hook};
use crate::error::Error;
use crate::extract::converter::Converter;
use crate::urls::AbsoluteUrl;

/// A field of a form or of an object. One that there is not is the error.
pub fn field_of<O, T>(object: &O, field: fn(&O) -> &T) -> &T {
    field(object)
}

/// A field that stands in a URL.
#[derive(Debug)]
pub struct InUrl<'a, T>(pub &'a T);

impl<'a, T: Converter> InUrl<'a, T> {
    /// As a function of `urls!` writes it.
    #[must_use]
    pub fn url_text(self) -> Cow<'a, str> {
        self.0.to_url()
    }
}

/// A value that has a text, though no pattern captures it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text that could stand in a URL",
    label = "the field has the type `{Self}`",
    note = "implement `cbv::Converter` or `std::fmt::Display` for it, or name a function: `success_url = Self::next_url`"
)]
pub trait UrlText {
    /// The text.
    fn text(&self) -> Cow<'_, str>;
}

#[diagnostic::do_not_recommend]
impl<T: Display> UrlText for T {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }
}

/// For all that is no converter.
pub trait OtherInUrl<'a> {
    /// Its type.
    type Value: 'a;

    /// Its text.
    fn url_text(self) -> Cow<'a, str>
    where
        Self::Value: UrlText;
}

impl<'a, T> OtherInUrl<'a> for InUrl<'a, T> {
    type Value = T;

    fn url_text(self) -> Cow<'a, str>
    where
        T: UrlText,
    {
        self.0.text()
    }
}

/// A function of `urls!` without arguments, in the place of one with the signature of the hook.
pub trait PlainUrl {
    /// The URL.
    fn call(self) -> Result<String, Error>;
}

impl<F: FnOnce() -> String, Arguments, Answer, Named> PlainUrl
    for Hook<F, Arguments, Answer, Named>
{
    fn call(self) -> Result<String, Error> {
        let (function, _) = self.into_parts();
        Ok(function())
    }
}

/// Any other function. It is found last, behind a reference.
#[diagnostic::on_unimplemented(
    message = "this function does not say where `success_url` leads",
    label = "write the fields of `{Named}` that it takes: `urls::some_name(field)`",
    note = "a function of the view has the signature `fn success_url(&self, form: &{Named}) -> Result<String, Error>`"
)]
pub trait FormSuccessUrlFunction<Named>: AnyHook {
    /// Does not compile.
    fn call(&self) -> Self::Answer
    where
        Self::Function: FormSuccessUrlFunction<Named>,
    {
        unreachable!()
    }
}

#[diagnostic::do_not_recommend]
impl<H: AnyHook> FormSuccessUrlFunction<H::Named> for H {}

/// A function of `urls!` that takes the key of a row alone.
#[cfg(feature = "sea-orm")]
pub trait UrlByKey {
    /// The URL.
    fn call(self) -> Result<String, Error>;
}

#[cfg(feature = "sea-orm")]
impl<F, V, M, Answer, Named> UrlByKey for Hook<F, (&V, &M), Answer, Named>
where
    M: sea_orm::ModelTrait,
    F: FnOnce(KeyOfRow<M>) -> String,
{
    fn call(self) -> Result<String, Error> {
        let (function, (_, row)) = self.into_parts();
        Ok(function(sea_orm::sea_query::FromValueTuple::from_value_tuple(
            row.get_primary_key_value(),
        )))
    }
}

#[cfg(feature = "sea-orm")]
type KeyOfRow<M> = <<<M as sea_orm::ModelTrait>::Entity as sea_orm::EntityTrait>::PrimaryKey as sea_orm::PrimaryKeyTrait>::ValueType;

macro_rules! functions_of_rows {
    ($($function:ident)*) => {$(
        /// Any other function. It is found last, behind a reference.
        #[diagnostic::on_unimplemented(
            message = "this function does not say where `success_url` leads",
            label = "write the fields of `{Named}` that it takes: `urls::some_name(field)`",
            note = "one that takes the key alone is named without arguments; a function of the view has the signature `fn success_url(&self, object: &{Named}) -> Result<String, Error>`"
        )]
        #[cfg(feature = "sea-orm")]
        pub trait $function<Named>: AnyHook {
            /// Does not compile.
            fn call(&self) -> Self::Answer
            where
                Self::Function: $function<Named>,
            {
                unreachable!()
            }
        }

        #[cfg(feature = "sea-orm")]
        #[diagnostic::do_not_recommend]
        impl<H: AnyHook> $function<H::Named> for H {}
    )*};
}
functions_of_rows!(ObjectSuccessUrlFunction DeleteSuccessUrlFunction);

/// Where a view leads that names no `success_url`.
pub fn absolute_url<T: HasUrl>(object: &T) -> String {
    object.url()
}

/// An object with a URL of its own.
#[diagnostic::on_unimplemented(
    message = "the view leads nowhere after a valid form",
    label = "write `#[view(success_url = \"..\")]`, or implement `cbv::AbsoluteUrl` for `{Self}`"
)]
pub trait HasUrl {
    /// The URL.
    fn url(&self) -> String;
}

#[diagnostic::do_not_recommend]
impl<T: AbsoluteUrl> HasUrl for T {
    fn url(&self) -> String {
        self.absolute_url()
    }
}
