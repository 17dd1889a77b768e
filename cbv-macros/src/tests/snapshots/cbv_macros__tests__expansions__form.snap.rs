const _: () = {
    #[doc(hidden)]
    pub struct __CbvPartial {
        pub name: ::core::option::Option<String>,
        email: ::core::option::Option<Option<String>>,
    }
    impl ::core::default::Default for __CbvPartial {
        fn default() -> Self {
            Self {
                name: ::core::option::Option::None,
                email: ::core::option::Option::None,
            }
        }
    }
    impl ::cbv::forms::Form for Contact {
        type Cleaned = Self;
        type Partial = __CbvPartial;
        type State = ::cbv::forms::WithState<DatabaseConnection>;
        const __CBV_SHAPE: &'static ::cbv::__private::shape::Shape = &::cbv::__private::shape::Shape {
            fields: &[
                ::cbv::__private::shape::Field {
                    name: "name",
                    hash: 14176396743819860870u64,
                    shape: ::cbv::__private::shape::FORM_FIELD,
                    kind: ::cbv::__private::shape::FieldKind::Plain,
                },
                ::cbv::__private::shape::Field {
                    name: "email",
                    hash: 1311787414694181895u64,
                    shape: ::cbv::__private::shape::FORM_FIELD,
                    kind: ::cbv::__private::shape::FieldKind::Plain,
                },
                ::cbv::__private::shape::FORM_OWN,
            ],
            ..::cbv::__private::shape::FORM
        };
        fn definition() -> &'static ::cbv::forms::FormDefinition {
            static __CBV_DEFINITION: ::cbv::__private::OnceLock<
                ::cbv::forms::FormDefinition,
            > = ::cbv::__private::OnceLock::new();
            __CBV_DEFINITION
                .get_or_init(|| {
                    ::cbv::forms::FormDefinition::new([
                        {
                            let __cbv_field = ::cbv::__private::forms::field::<String>();
                            let __cbv_field = ::cbv::forms::rules::MaxLength::max_length(
                                __cbv_field,
                                20,
                            );
                            ::cbv::forms::FieldDefinition::of::<
                                String,
                                _,
                            >("name", __cbv_field)
                                .label("Your name")
                                .build()
                        },
                        {
                            let __cbv_field = ::cbv::__private::forms::chosen::<
                                Option<String>,
                                _,
                                _,
                            >(<EmailField as ::core::default::Default>::default());
                            ::cbv::forms::FieldDefinition::of::<
                                Option<String>,
                                _,
                            >("email", __cbv_field)
                                .initial(|| ::cbv::__private::forms::initial::<
                                    Option<String>,
                                >("ada@example.com"))
                                .build()
                        },
                    ])
                })
        }
        async fn clean(
            __cbv_cleaning: &mut ::cbv::forms::Cleaning<'_>,
            __cbv_state: &::cbv::forms::StateOf<Self>,
        ) -> Self::Partial {
            let mut __cbv_partial = __CbvPartial {
                name: __cbv_cleaning.take(0usize),
                email: __cbv_cleaning.take(1usize),
            };
            if __cbv_cleaning.is_there(0usize)
                && let ::core::option::Option::Some(__cbv_value) = __cbv_partial.name
            {
                __cbv_partial.name = __cbv_cleaning
                    .checked(
                        0usize,
                        {
                            #[allow(unused_imports)]
                            use ::cbv::__private::checked::Settle as _;
                            ::cbv::__private::checked::field_check_with::<
                                _,
                                String,
                                ::cbv::forms::StateOf<Self>,
                                _,
                            >(Self::clean_name, __cbv_value, __cbv_state)
                                .settle()
                                .await
                        },
                    );
            }
            __cbv_cleaning
                .whole({
                    #[allow(unused_imports)]
                    use ::cbv::__private::checked::Settle as _;
                    ::cbv::__private::checked::form_check_with::<
                        _,
                        Self::Partial,
                        ::cbv::forms::StateOf<Self>,
                        _,
                    >(Self::clean, &mut __cbv_partial, __cbv_state)
                        .settle()
                        .await
                });
            __cbv_partial
        }
        fn initial(
            __cbv_partial: &Self::Partial,
            __cbv_initial: &mut ::cbv::forms::InitialValues,
        ) {
            if let ::core::option::Option::Some(__cbv_value) = &__cbv_partial.name {
                __cbv_initial.set(0usize, __cbv_value);
            }
            if let ::core::option::Option::Some(__cbv_value) = &__cbv_partial.email {
                __cbv_initial.set(1usize, __cbv_value);
            }
        }
        fn complete(__cbv_partial: Self::Partial) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(Self {
                name: __cbv_partial.name?,
                email: __cbv_partial.email?,
            })
        }
        fn of(__cbv_cleaned: &Self, __cbv_initial: &mut ::cbv::forms::InitialValues) {
            __cbv_initial.set(0usize, &__cbv_cleaned.name);
            __cbv_initial.set(1usize, &__cbv_cleaned.email);
        }
    }
};
