//! Functions of a view with the name of a hook, where a derive implements the hooks.

use std::marker::PhantomData;

/// A hook of the base, `H`, and what its name leads to on the view `V`: the hook, or a function in an
/// `impl` block of the view.
#[derive(Debug)]
pub struct Compared<V, H, F>(PhantomData<(V, H, F)>);

/// Compares them.
#[must_use]
pub fn compared<V, H, F>(_: H, _: F) -> Compared<V, H, F> {
    Compared(PhantomData)
}

/// The name leads to the hook.
#[derive(Debug)]
pub struct Hooked;

/// The name leads to a function of the view.
#[derive(Debug)]
pub struct Unhooked<V>(PhantomData<fn() -> V>);

impl<V, Same> Compared<V, Same, Same> {
    /// The hook.
    #[must_use]
    pub const fn found(&self) -> Hooked {
        Hooked
    }
}

/// Found where the types of both differ.
pub trait Overlooked {
    /// The view.
    type View;

    /// Something else.
    fn found(&self) -> Unhooked<Self::View> {
        Unhooked(PhantomData)
    }
}

impl<V, H, F> Overlooked for Compared<V, H, F> {
    type View = V;
}

/// A hook: a trait that nothing implements, for which the compiler shows its message.
macro_rules! hook {
    ($hook:ident $refused:ident $message:literal $label:literal) => {
        #[diagnostic::on_unimplemented(
            message = $message,
            label = $label,
            note = "hooks that have no option stand in an `impl` of the base: write `#[derive(View)]`, `#[view(base = ..)]`, and that `impl` for `{Self}`"
        )]
        trait $refused {}

        impl Hooked {
            /// It is called.
            pub const fn $hook(&self) {}
        }

        #[allow(private_bounds, reason = "no view can implement it")]
        impl<V> Unhooked<V> {
            /// It is not called.
            pub const fn $hook(&self)
            where
                V: $refused,
            {
            }
        }
    };
}

hook! {
    queryset Queryset
    "nothing calls the function `queryset` of `{Self}`: the derive implements that hook"
    "write the option `queryset = Self::queryset`, or rename the function"
}
hook! {
    filter_queryset FilterQueryset
    "nothing calls the function `filter_queryset` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    lookup Lookup
    "nothing calls the function `lookup` of `{Self}`: the derive implements that hook"
    "write the option `lookup = Self::lookup`, or rename the function"
}
hook! {
    model_name ModelName
    "nothing calls the function `model_name` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    column_names ColumnNames
    "nothing calls the function `column_names` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    paginate_by PaginateBy
    "nothing calls the function `paginate_by` of `{Self}`: the derive implements that hook"
    "write the option `paginate_by = 20` instead of the function, or rename it"
}
hook! {
    paginate_orphans PaginateOrphans
    "nothing calls the function `paginate_orphans` of `{Self}`: the derive implements that hook"
    "write the option `paginate_orphans = 2` instead of the function, or rename it"
}
hook! {
    allow_empty AllowEmpty
    "nothing calls the function `allow_empty` of `{Self}`: the derive implements that hook"
    "write the option `allow_empty = false` instead of the function, or rename it"
}
hook! {
    context_object_name ContextObjectName
    "nothing calls the function `context_object_name` of `{Self}`: the derive implements that hook"
    "write the option `context_object_name = \"books\"` instead of the function, or rename it"
}
hook! {
    etag Etag
    "nothing calls the function `etag` of `{Self}`: the derive implements that hook"
    "write the option `etag = Self::etag`, or rename the function"
}
hook! {
    last_modified LastModified
    "nothing calls the function `last_modified` of `{Self}`: the derive implements that hook"
    "write the option `last_modified = Self::last_modified`, or rename the function"
}
hook! {
    count Count
    "nothing calls the function `count` of `{Self}`: the derive implements that hook"
    "write the option `count = false` instead of the function, or rename it"
}
hook! {
    paginator Paginator
    "nothing calls the function `paginator` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    page_number PageNumber
    "nothing calls the function `page_number` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    template_names TemplateNames
    "nothing calls the function `template_names` of `{Self}`: the derive implements that hook"
    "write the option `template_names = Self::template_names`, or rename the function"
}
hook! {
    context Context
    "nothing calls the function `context` of `{Self}`: the derive implements that hook"
    "write the option `context = Self::context`, or rename the function"
}
hook! {
    object_test ObjectTest
    "nothing calls the function `object_test` of `{Self}`: the derive implements that hook"
    "write the option `object_test = Self::object_test`, or rename the function"
}
hook! {
    render_to_response RenderToResponse
    "nothing calls the function `render_to_response` of `{Self}`: the derive implements that hook"
    "write the option `render_to_response = Self::render_to_response`, or rename the function"
}
hook! {
    redirect_url RedirectUrl
    "nothing calls the function `redirect_url` of `{Self}`: the derive implements that hook"
    "write the option `redirect_url = Self::redirect_url`, or rename the function"
}
hook! {
    permanent Permanent
    "nothing calls the function `permanent` of `{Self}`: the derive implements that hook"
    "write the option `permanent = true` instead of the function, or rename it"
}
hook! {
    query_string QueryString
    "nothing calls the function `query_string` of `{Self}`: the derive implements that hook"
    "write the option `query_string = true` instead of the function, or rename it"
}
hook! {
    initial Initial
    "nothing calls the function `initial` of `{Self}`: the derive implements that hook"
    "write the option `initial = Self::initial`, or rename the function"
}
hook! {
    form Form
    "nothing calls the function `form` of `{Self}`: the derive implements that hook"
    "write the option `form = Self::form`, or rename the function"
}
hook! {
    form_invalid FormInvalid
    "nothing calls the function `form_invalid` of `{Self}`: the derive implements that hook"
    "write the option `form_invalid = Self::form_invalid`, or rename the function"
}
hook! {
    form_valid FormValid
    "nothing calls the function `form_valid` of `{Self}`: the derive implements that hook"
    "write the option `form_valid = Self::form_valid`, or rename the function"
}
hook! {
    success_url SuccessUrl
    "nothing calls the function `success_url` of `{Self}`: the derive implements that hook"
    "write the option `success_url = Self::success_url`, or rename the function"
}
hook! {
    prefix Prefix
    "nothing calls the function `prefix` of `{Self}`: the derive implements that hook"
    "write the option `prefix = \"c\"` instead of the function, or rename it"
}
hook! {
    set ModelFormSet
    "nothing calls the function `set` of `{Self}`: the derive implements that hook"
    "write the option `set = [\"..\"]` and `fill = Self::set`, or rename the function"
}
hook! {
    lock ModelFormLock
    "nothing calls the function `lock` of `{Self}`: the derive implements that hook"
    "write the option `lock = \"version\"` instead of the function, or rename it"
}
hook! {
    store_files StoreFiles
    "nothing calls the function `store_files` of `{Self}`: the derive implements that hook"
    "write the option `store_files = Self::store_files`, or rename the function"
}
hook! {
    remove_files RemoveFiles
    "nothing calls the function `remove_files` of `{Self}`: the derive implements that hook"
    "write the option `remove_files = Self::remove_files`, or rename the function"
}
hook! {
    success_message SuccessMessage
    "nothing calls the function `success_message` of `{Self}`: the derive implements that hook"
    "write the option `success_message = Self::success_message`, or rename the function"
}
hook! {
    date_field DateField
    "nothing calls the function `date_field` of `{Self}`: the derive implements that hook"
    "write the option `date_field = \"pubdate\"` instead of the function, or rename it"
}
hook! {
    allow_future AllowFuture
    "nothing calls the function `allow_future` of `{Self}`: the derive implements that hook"
    "write the option `allow_future = true` instead of the function, or rename it"
}
hook! {
    time_zone TimeZone
    "nothing calls the function `time_zone` of `{Self}`: the derive implements that hook"
    "write the option `time_zone = Europe::Berlin` instead of the function, or rename it"
}
hook! {
    keeps_order KeepsOrder
    "nothing calls the function `keeps_order` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    date_list DateList
    "nothing calls the function `date_list` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    previous_period PreviousPeriod
    "nothing calls the function `previous_period` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    next_period NextPeriod
    "nothing calls the function `next_period` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
hook! {
    date Date
    "nothing calls the function `date` of `{Self}`: the derive implements that hook"
    "write the hook in an `impl` of the base, or rename the function"
}
