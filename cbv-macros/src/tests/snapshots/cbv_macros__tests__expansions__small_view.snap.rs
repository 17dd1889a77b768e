const _: () = {
    use ::cbv::__private::Inherited as _;
    #[doc(hidden)]
    #[::core::prelude::v1::derive(::core::clone::Clone)]
    pub struct __CbvConfig {
        greeting: Cow<'static, str>,
    }
    #[doc(hidden)]
    #[::core::prelude::v1::derive(::core::clone::Clone)]
    pub struct __CbvSetters<__CbvNext>(__CbvNext);
    impl<__CbvNext> ::core::ops::Deref for __CbvSetters<__CbvNext> {
        type Target = __CbvNext;
        fn deref(&self) -> &__CbvNext {
            &self.0
        }
    }
    impl<__CbvNext: ::cbv::__private::Chain> ::cbv::__private::Chain
    for __CbvSetters<__CbvNext> {
        type View = __CbvNext::View;
        fn settings(&self) -> &::cbv::__private::Settings<Self::View> {
            self.0.settings()
        }
        fn from_settings(
            __cbv_settings: ::cbv::__private::Settings<Self::View>,
        ) -> Self {
            Self(::cbv::__private::Chain::from_settings(__cbv_settings))
        }
    }
    impl ::cbv::__private::AttributeSet for __CbvConfig {
        const STRUCT: &'static str = ::core::concat!(
            ::core::module_path!(), "::", "Greeting"
        );
        const NAMES: &'static [&'static str] = &["greeting"];
        type Setters<__CbvNext: ::cbv::__private::Chain> = __CbvSetters<__CbvNext>;
        type Captures<__CbvNext> = __CbvNext;
    }
    impl<__CbvNext: ::cbv::__private::Chain> __CbvSetters<__CbvNext> {
        ///Sets `greeting`, which is `"Hello"` without it.
        #[must_use]
        pub fn greeting(
            &self,
            greeting: impl ::cbv::IntoAttribute<Cow<'static, str>>,
        ) -> ::cbv::AsView<__CbvNext::View> {
            ::cbv::__private::Chain::edit(
                self,
                |__cbv_config: &mut __CbvConfig| {
                    __cbv_config.greeting = ::cbv::IntoAttribute::into_attribute(
                        greeting,
                    );
                },
            )
        }
    }
    struct __CbvCaptures;
    impl ::cbv::__private::CaptureNames for __CbvCaptures {
        const NAMES: &'static [&'static str] = &["name"];
    }
    #[doc(hidden)]
    impl ::cbv::__private::checked::Handles for Greeting {
        type View = Self;
        type Call = ::cbv::__private::Call<Self>;
        type Slot = ::cbv::__private::Slot<Self>;
        type Setup = ::core::option::Option<::cbv::__private::Setup<Self>>;
        type Dispatch = ::core::option::Option<::cbv::__private::Dispatch<Self>>;
        type Next = ::cbv::__private::Next<Self>;
        type SyncNext = ::cbv::__private::SyncNext<Self>;
    }
    #[automatically_derived]
    impl ::cbv::View for Greeting {
        type State = ();
        type __CbvSource = ::cbv::__private::Stateless;
        type __CbvAttributes = (__CbvConfig, ());
        const __CBV_INHERITED: ::cbv::__private::Slots<Self> = ::cbv::__private::Slots::NONE;
        const __CBV_TABLE: ::cbv::__private::Table<Self> = ::cbv::__private::Table::new(
            ::cbv::__private::slots!(Greeting),
            ::core::option::Option::None,
        );
        type __CbvCaptures = (
            String,
            <Self::__CbvAttributes as ::cbv::__private::AttributeList>::Captures,
        );
        const __CBV_CAPTURES: ::cbv::__private::urls::CaptureFields = ::cbv::__private::urls::CaptureFields {
            own: &[
                ::cbv::__private::urls::CaptureField {
                    name: "name",
                    is_optional: false,
                    ty: ::cbv::__private::urls::type_name::<String>,
                },
            ],
            named: &[],
            rest: <Self::__CbvAttributes as ::cbv::__private::AttributeList>::CAPTURES,
        };
        async fn __cbv_build(
            __cbv_attributes: &Self::__CbvAttributes,
            __cbv_parts: &mut ::cbv::__private::Parts,
            __cbv_state: &Self::State,
        ) -> ::core::result::Result<Self, ::cbv::__private::Rejected> {
            let __cbv_field_name: String = ::cbv::__private::capture::<
                _,
                __CbvCaptures,
                0usize,
            >(__cbv_parts)
                .await?;
            let __cbv_config = <__CbvConfig as ::core::clone::Clone>::clone(
                &__cbv_attributes.0,
            );
            ::core::result::Result::Ok(Self {
                greeting: __cbv_config.greeting,
                name: __cbv_field_name,
            })
        }
    }
    impl Greeting {
        /// The verbs that are answered, as the `Allow` header names them.
        const ALLOW: &'static str = <Self as ::cbv::View>::ALLOW;
        /// Whether its handlers are `async fn`.
        const IS_ASYNC: bool = <Self as ::cbv::View>::IS_ASYNC;
        /**The view with its attributes as declared, to be mounted: Django's `Greeting.as_view()`.

It answers the verbs in [`ALLOW`](Self::ALLOW).

Captures of its route: `name: String`.


| attribute | type | default |
|---|---|---|
| `greeting` | `Cow<'static, str>` | `"Hello"`; `.greeting(..)` sets it |
*/
        #[cfg_attr(doc, ::cbv::__private::__document(Greeting()))]
        #[must_use]
        fn as_view() -> ::cbv::AsView<Self> {
            ::cbv::__private::as_view::<
                Self,
            >((
                __CbvConfig {
                    greeting: ::cbv::__private::into_attribute::<
                        Cow<'static, str>,
                    >("Hello"),
                },
                (),
            ))
        }
    }
    const _: () = ::cbv::__private::has_handler::<Greeting>(Greeting::__CBV_REFUSED);
};
