//! Where the option `success_url` leads: fields in a text, and functions.

use std::borrow::Cow;
use std::fmt::Display;

use super::hook::{AnyHook, Hook};
use crate::error::Error;
use crate::extract::converter::Converter;

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
        Ok(self.into_function()())
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
