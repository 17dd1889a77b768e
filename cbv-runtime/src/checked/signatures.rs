//! The signatures of hooks, as messages: a trait for each, which no function implements. `Named` is
//! the model or the query.
//!
//! They are written out: the compiler shows the line of the bound, and all macros that it comes from.

use std::future::{Pending, pending};

use super::hook::AnyHook;

/// The method of each is there for every function. One of the right signature has an inherent
/// method, which comes first; any other does not have the trait.
macro_rules! of_every_hook {
    ($($signature:ident)*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<H: AnyHook> $signature<H::Named> for H {}
        )*
    };
}
of_every_hook!(Queryset TemplateContext ListContext DetailContext RenderToResponse RedirectUrl TemplateNames ListTemplateNames DetailTemplateNames Lookup ObjectTest Etag LastModified ObjectEtag ObjectLastModified);
#[cfg(feature = "access")]
of_every_hook!(UserPassesTest);
#[cfg(feature = "sea-orm")]
of_every_hook!(ModelFormValid ModelFormSet ObjectSuccessUrl DeleteFormValid DeleteSuccessUrl ObjectSuccessMessage DeleteSuccessMessage StoreFiles RemoveFiles);
of_every_hook!(FormInitial FormForm FormInvalid FormContext FormValid FormSuccessUrl FormSuccessMessage);

/// Of the option `queryset`.
#[diagnostic::on_unimplemented(
    message = "`queryset` takes a function of another signature",
    label = "write `async fn queryset(&self) -> Result<{Named}, Error>`"
)]
pub trait Queryset<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: Queryset<Named>,
    {
        pending()
    }
}

/// Of the option `context`.
#[diagnostic::on_unimplemented(
    message = "`context` takes a function of another signature",
    label = "write `async fn context(&self, context: Context) -> Result<Context, Error>`"
)]
pub trait TemplateContext<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: TemplateContext<Named>,
    {
        pending()
    }
}

/// Of the option `context`.
#[diagnostic::on_unimplemented(
    message = "`context` takes a function of another signature",
    label = "write `async fn context(&self, objects: &[{Named}], context: Context) -> Result<Context, Error>`"
)]
pub trait ListContext<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: ListContext<Named>,
    {
        pending()
    }
}

/// Of the option `context`.
#[diagnostic::on_unimplemented(
    message = "`context` takes a function of another signature",
    label = "write `async fn context(&self, object: &{Named}, context: Context) -> Result<Context, Error>`"
)]
pub trait DetailContext<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: DetailContext<Named>,
    {
        pending()
    }
}

/// Of the option `render_to_response`.
#[diagnostic::on_unimplemented(
    message = "`render_to_response` takes a function of another signature",
    label = "write `async fn render_to_response(&self, response: TemplateResponse) -> Result<Response, Error>`"
)]
pub trait RenderToResponse<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: RenderToResponse<Named>,
    {
        pending()
    }
}

/// Of the option `redirect_url`.
#[diagnostic::on_unimplemented(
    message = "`redirect_url` takes a function of another signature",
    label = "write `async fn redirect_url(&self, url: Option<String>) -> Result<Option<String>, Error>`"
)]
pub trait RedirectUrl<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: RedirectUrl<Named>,
    {
        pending()
    }
}

/// Of the option `template_names`.
#[diagnostic::on_unimplemented(
    message = "`template_names` takes a function of another signature",
    label = "write `fn template_names(&self, configured: Option<TemplateName>) -> Vec<TemplateName>`"
)]
pub trait TemplateNames<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: TemplateNames<Named>,
    {
        unreachable!()
    }
}

/// Of the option `template_names`.
#[diagnostic::on_unimplemented(
    message = "`template_names` takes a function of another signature",
    label = "write `fn template_names(&self, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName>`"
)]
pub trait ListTemplateNames<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: ListTemplateNames<Named>,
    {
        unreachable!()
    }
}

/// Of the option `template_names`.
#[diagnostic::on_unimplemented(
    message = "`template_names` takes a function of another signature",
    label = "write `fn template_names(&self, object: &{Named}, configured: Option<TemplateName>, suffix: &str) -> Vec<TemplateName>`"
)]
pub trait DetailTemplateNames<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: DetailTemplateNames<Named>,
    {
        unreachable!()
    }
}

/// Of the option `lookup`.
#[diagnostic::on_unimplemented(
    message = "`lookup` takes a function of another signature",
    label = "write `fn lookup(&self, query: {Named}) -> {Named}`"
)]
pub trait Lookup<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: Lookup<Named>,
    {
        unreachable!()
    }
}

/// Of the option `object_test`.
#[diagnostic::on_unimplemented(
    message = "`object_test` takes a function of another signature",
    label = "write `async fn object_test(&self, object: &{Named}) -> Result<bool, Error>`"
)]
pub trait ObjectTest<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: ObjectTest<Named>,
    {
        pending()
    }
}

/// Of the option `user_passes_test`.
#[diagnostic::on_unimplemented(
    message = "`user_passes_test` takes a function of another signature",
    label = "write `async fn user_passes_test(user: Option<&{Named}>, parts: &Parts) -> bool`",
    note = "captures and rows are not known yet where it is asked: of them ask in a setup, or in `object_test`"
)]
#[cfg(feature = "access")]
pub trait UserPassesTest<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: UserPassesTest<Named>,
    {
        pending()
    }
}

/// Of the option `initial`.
#[diagnostic::on_unimplemented(
    message = "`initial` takes a function of another signature",
    label = "write `async fn initial(&self) -> Result<Partial<{Named}>, Error>`"
)]
pub trait FormInitial<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: FormInitial<Named>,
    {
        pending()
    }
}

/// Of the option `form`.
#[diagnostic::on_unimplemented(
    message = "`form` takes a function of another signature",
    label = "write `async fn form(&self, form: &mut FormInstance<{Named}>) -> Result<(), Error>`"
)]
pub trait FormForm<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: FormForm<Named>,
    {
        pending()
    }
}

/// Of the option `form_invalid`.
#[diagnostic::on_unimplemented(
    message = "`form_invalid` takes a function of another signature",
    label = "write `async fn form_invalid(&self, form: &FormInstance<{Named}>, response: Response) -> Result<Response, Error>`"
)]
pub trait FormInvalid<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: FormInvalid<Named>,
    {
        pending()
    }
}

/// Of the option `context`.
#[diagnostic::on_unimplemented(
    message = "`context` takes a function of another signature",
    label = "write `async fn context(&self, form: &FormInstance<{Named}>, context: Context) -> Result<Context, Error>`"
)]
pub trait FormContext<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: FormContext<Named>,
    {
        pending()
    }
}

/// Of the option `form_valid`.
#[diagnostic::on_unimplemented(
    message = "`form_valid` takes a function of another signature",
    label = "write `async fn form_valid(&self, form: &{Named}, response: Response) -> Result<Response, Error>`"
)]
pub trait FormValid<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: FormValid<Named>,
    {
        pending()
    }
}

/// Of the option `success_url`.
#[diagnostic::on_unimplemented(
    message = "`success_url` takes a function of another signature",
    label = "write `fn success_url(&self, form: &{Named}) -> Result<String, Error>`"
)]
pub trait FormSuccessUrl<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: FormSuccessUrl<Named>,
    {
        unreachable!()
    }
}

/// Of the option `form_valid`.
#[diagnostic::on_unimplemented(
    message = "`form_valid` takes a function of another signature",
    label = "write `async fn form_valid(&self, object: &{Named}, transaction: &DatabaseTransaction, response: Response) -> Result<Response, Error>`"
)]
#[cfg(feature = "sea-orm")]
pub trait ModelFormValid<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: ModelFormValid<Named>,
    {
        pending()
    }
}

/// Of the option `fill`.
#[diagnostic::on_unimplemented(
    message = "`fill` takes a function of another signature",
    label = "write `async fn fill(&self, row: &mut ..::ActiveModel) -> Result<(), Error>`, with the `ActiveModel` beside `{Named}`"
)]
#[cfg(feature = "sea-orm")]
pub trait ModelFormSet<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: ModelFormSet<Named>,
    {
        pending()
    }
}

/// Of the option `success_url`.
#[diagnostic::on_unimplemented(
    message = "`success_url` takes a function of another signature",
    label = "write `fn success_url(&self, object: &{Named}) -> Result<String, Error>`"
)]
#[cfg(feature = "sea-orm")]
pub trait ObjectSuccessUrl<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: ObjectSuccessUrl<Named>,
    {
        unreachable!()
    }
}

/// Of the option `form_valid`.
#[diagnostic::on_unimplemented(
    message = "`form_valid` takes a function of another signature",
    label = "write `async fn form_valid(&self, object: &{Named}, transaction: &DatabaseTransaction, response: Response) -> Result<Response, Error>`"
)]
#[cfg(feature = "sea-orm")]
pub trait DeleteFormValid<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: DeleteFormValid<Named>,
    {
        pending()
    }
}

/// Of the option `success_url`.
#[diagnostic::on_unimplemented(
    message = "`success_url` takes a function of another signature",
    label = "write `fn success_url(&self, object: &{Named}) -> Result<String, Error>`"
)]
#[cfg(feature = "sea-orm")]
pub trait DeleteSuccessUrl<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: DeleteSuccessUrl<Named>,
    {
        unreachable!()
    }
}

/// Of the option `success_message`.
#[diagnostic::on_unimplemented(
    message = "`success_message` takes a function of another signature",
    label = "write `fn success_message(&self, form: &{Named}) -> Option<String>`"
)]
pub trait FormSuccessMessage<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: FormSuccessMessage<Named>,
    {
        unreachable!()
    }
}

/// Of the option `success_message`.
#[diagnostic::on_unimplemented(
    message = "`success_message` takes a function of another signature",
    label = "write `fn success_message(&self, object: &{Named}) -> Option<String>`"
)]
#[cfg(feature = "sea-orm")]
pub trait ObjectSuccessMessage<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: ObjectSuccessMessage<Named>,
    {
        unreachable!()
    }
}

/// Of the option `success_message`.
#[diagnostic::on_unimplemented(
    message = "`success_message` takes a function of another signature",
    label = "write `fn success_message(&self, object: &{Named}) -> Option<String>`"
)]
#[cfg(feature = "sea-orm")]
pub trait DeleteSuccessMessage<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: DeleteSuccessMessage<Named>,
    {
        unreachable!()
    }
}

/// Of the option `store_files`.
#[diagnostic::on_unimplemented(
    message = "`store_files` takes a function of another signature",
    label = "write `async fn store_files(&self, form: &TheForm, row: &mut RowOf<{Named}>, files: &mut RowFiles) -> Result<(), Error>`"
)]
#[cfg(feature = "sea-orm")]
pub trait StoreFiles<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: StoreFiles<Named>,
    {
        pending()
    }
}

/// Of the option `remove_files`.
#[diagnostic::on_unimplemented(
    message = "`remove_files` takes a function of another signature",
    label = "write `fn remove_files(&self, object: &{Named}, files: &mut RowFiles)`"
)]
#[cfg(feature = "sea-orm")]
pub trait RemoveFiles<Named>: AnyHook {
    /// Does not compile.
    fn call(self) -> Self::Answer
    where
        Self::Function: RemoveFiles<Named>,
    {
        unreachable!()
    }
}

/// Of the option `etag`.
#[diagnostic::on_unimplemented(
    message = "`etag` takes a function of another signature",
    label = "write `async fn etag(&self) -> Result<Option<ETag>, Error>`"
)]
pub trait Etag<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: Etag<Named>,
    {
        pending()
    }
}

/// Of the option `etag`, of a view that has an object.
#[diagnostic::on_unimplemented(
    message = "`etag` takes a function of another signature",
    label = "write `async fn etag(&self, object: &{Named}) -> Result<Option<ETag>, Error>`"
)]
pub trait ObjectEtag<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: ObjectEtag<Named>,
    {
        pending()
    }
}

/// Of the option `last_modified`.
#[diagnostic::on_unimplemented(
    message = "`last_modified` takes a function of another signature",
    label = "write `async fn last_modified(&self) -> Result<Option<LastModified>, Error>`"
)]
pub trait LastModified<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: LastModified<Named>,
    {
        pending()
    }
}

/// Of the option `last_modified`, of a view that has an object.
#[diagnostic::on_unimplemented(
    message = "`last_modified` takes a function of another signature",
    label = "write `async fn last_modified(&self, object: &{Named}) -> Result<Option<LastModified>, Error>`"
)]
pub trait ObjectLastModified<Named>: AnyHook {
    /// Does not compile.
    fn start(self) -> Pending<Self::Answer>
    where
        Self::Function: ObjectLastModified<Named>,
    {
        pending()
    }
}
