//! `context_variables!`: the variables of context processors, with their types.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A variable of every template, of the type `T`: what [`context_variables!`](crate::context_variables) declares.
pub struct ContextVariable<T> {
    name: &'static str,
    value: PhantomData<fn() -> T>,
}

impl<T> ContextVariable<T> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, value: PhantomData }
    }

    /// What templates call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }
}

// By hand: a derive would ask for `T: Clone`.
impl<T> Clone for ContextVariable<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ContextVariable<T> {}

impl<T> fmt::Debug for ContextVariable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ContextVariable").field(&self.name).finish()
    }
}

/// What a context processor whose values are `T` can be called: a text, or a variable that is declared with this type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the name of a variable of templates",
    label = "not a name",
    note = "write a text, `\"basket\"`, or a variable that `context_variables!` declares: `context::basket`"
)]
pub trait ContextName<T> {
    #[doc(hidden)]
    fn name(self) -> Cow<'static, str>;
}

impl<T> ContextName<T> for &'static str {
    fn name(self) -> Cow<'static, str> {
        self.into()
    }
}

impl<T> ContextName<T> for String {
    fn name(self) -> Cow<'static, str> {
        self.into()
    }
}

impl<T> ContextName<T> for Cow<'static, str> {
    fn name(self) -> Cow<'static, str> {
        self
    }
}

impl<T> ContextName<T> for ContextVariable<T> {
    fn name(self) -> Cow<'static, str> {
        self.name.into()
    }
}

/// Declares the variables that every template may name, each with its type: Django's setting `context_processors`,
/// checked by the compiler.
///
/// It stands once in a crate, at its root. What templates see behind each variable is held against its type then, as
/// with the variables of a view; and where a view says with the option `variables` what else there is, every name that
/// nothing gives is an error, in the templates that it extends and includes as well. A type without
/// [`TemplateFields`](crate::templates::TemplateFields) is not checked.
///
/// ```standalone_crate
/// use axum::http::request::Parts;
/// use cbv::prelude::*;
/// use serde::Serialize;
///
/// #[derive(Serialize, TemplateFields)]
/// pub struct Basket {
///     pieces: u32,
/// }
///
/// cbv::context_variables! {
///     /// What every page shows.
///     pub mod site {
///         basket: Basket,
///     }
/// }
///
/// async fn basket(_: Parts) -> Result<Basket, Error> {
///     Ok(Basket { pieces: 2 })
/// }
///
/// # fn main() -> Result<(), Error> {
/// let templates = Templates::from_sources([("page.html", "{{ basket.pieces }} pieces")])?
///     .context_processor(site::basket, basket);
/// # let client = cbv::testing::Client::view_with_state("/", cbv::generic::template("page.html"), templates);
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// assert_eq!(client.get("/").await.text(), "2 pieces");
/// # });
/// # Ok(())
/// # }
/// ```
///
/// Each is a constant of the module, by which [`Templates::context_processor`](crate::Templates::context_processor)
/// is given a function of that type. The variable `user` of [`Templates::users`](crate::Templates::users) is of the
/// type `cbv::access::TemplateUser<User>`.
#[macro_export]
macro_rules! context_variables {
    (
        $(#[$attribute:meta])*
        $visibility:vis mod $module:ident {
            $($(#[$of_variable:meta])* $name:ident: $ty:ty),* $(,)?
        }
    ) => {
        $(#[$attribute])*
        $visibility mod $module {
            #[allow(unused_imports, clippy::wildcard_imports)]
            use super::*;

            $(
                $(#[$of_variable])*
                #[allow(non_upper_case_globals, private_interfaces, missing_docs, dead_code)]
                pub const $name: $crate::templates::ContextVariable<$ty> =
                    $crate::templates::ContextVariable::new(::core::stringify!($name));
            )*

            #[doc(hidden)]
            #[allow(dead_code, missing_debug_implementations)]
            pub struct __CbvContextVariables<N = ()>(::core::marker::PhantomData<N>);

            const _: () = {
                #[allow(unused_imports)]
                use $crate::__private::shape::Unknown as _;

                impl<N: $crate::__private::shape::Depth> $crate::__private::shape::HasShape
                    for __CbvContextVariables<N>
                {
                    const SHAPE: &'static $crate::__private::shape::Shape =
                        &$crate::__private::shape::Shape {
                            name: "context",
                            fields: &[$($crate::__private::shape::Field::new(
                                ::core::stringify!($name),
                                $crate::__private::shape::Probe::<$ty, N>::SHAPE,
                            )),*],
                            ..$crate::__private::shape::Shape::STRUCT
                        };
                }

                impl $crate::__private::shape::ContextVariables for __CbvContextVariables {
                    const ARE_DECLARED: bool = true;
                    type At<N: $crate::__private::shape::Depth> = __CbvContextVariables<N>;
                }
            };
        }

        #[doc(hidden)]
        #[allow(unused_imports)]
        pub(crate) use $module::__CbvContextVariables;

        const _: () = $crate::__private::shape::at_the_root(::core::module_path!());
    };
}
