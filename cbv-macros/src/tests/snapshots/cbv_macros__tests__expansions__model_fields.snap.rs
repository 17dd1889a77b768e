const _: () = {
    type __CbvEntity = <Model as ::cbv::__private::sea_orm::ModelTrait>::Entity;
    type __CbvColumn = <__CbvEntity as ::cbv::__private::sea_orm::EntityTrait>::Column;
    type __CbvRow = <__CbvEntity as ::cbv::__private::sea_orm::EntityTrait>::ActiveModel;
    #[allow(unused_imports)]
    use ::cbv::forms::model::{
        NoColumnType as _, NoVersion as _, NotRelated as _, NotShown as _,
    };
    #[automatically_derived]
    impl ::cbv::forms::ModelFields for Model {
        type Row = __CbvRow;
        const FIELDS: &'static [::cbv::forms::model::ModelField<Self>] = &[
            ::cbv::forms::model::ModelField {
                name: "id",
                usable: ::cbv::forms::model::Usable::NotEditable,
                definition: || ::cbv::forms::model::ColumnType::<
                    i64,
                >::definition("id", __CbvColumn::Id),
                stored: ::cbv::forms::model::Stored::Column(::cbv::forms::model::StoredColumn {
                    name: "id",
                    is_relation: false,
                    column: __CbvColumn::Id,
                    may_be_left_out: true,
                    can_be_version: ::cbv::forms::model::ColumnType::<i64>::IS_VERSION,
                    show: |__cbv_model: &Model, __cbv_initial, __cbv_at| {
                        __cbv_initial.set(__cbv_at, &__cbv_model.id);
                    },
                    show_row: |__cbv_row: &__CbvRow, __cbv_initial, __cbv_at| {
                        match &__cbv_row.id {
                            ::cbv::__private::sea_orm::ActiveValue::Set(__cbv_value)
                            | ::cbv::__private::sea_orm::ActiveValue::Unchanged(
                                __cbv_value,
                            ) => {
                                __cbv_initial.set(__cbv_at, __cbv_value);
                            }
                            ::cbv::__private::sea_orm::ActiveValue::NotSet => {}
                        }
                    },
                    write: |__cbv_cleaning, __cbv_at, __cbv_row: &mut __CbvRow| {
                        if let ::core::option::Option::Some(__cbv_value) = __cbv_cleaning
                            .take::<i64>(__cbv_at)
                        {
                            __cbv_row.id = ::cbv::__private::sea_orm::ActiveValue::Set(
                                __cbv_value,
                            );
                        }
                    },
                    rows: ::core::option::Option::None,
                }),
            },
            ::cbv::forms::model::ModelField {
                name: "title",
                usable: ::cbv::forms::model::ColumnType::<String>::USABLE,
                definition: || ::cbv::forms::model::ColumnType::<
                    String,
                >::definition("title", __CbvColumn::Title),
                stored: ::cbv::forms::model::Stored::Column(::cbv::forms::model::StoredColumn {
                    name: "title",
                    is_relation: false,
                    column: __CbvColumn::Title,
                    may_be_left_out: false,
                    can_be_version: ::cbv::forms::model::ColumnType::<
                        String,
                    >::IS_VERSION,
                    show: |__cbv_model: &Model, __cbv_initial, __cbv_at| {
                        __cbv_initial.set(__cbv_at, &__cbv_model.title);
                    },
                    show_row: |__cbv_row: &__CbvRow, __cbv_initial, __cbv_at| {
                        match &__cbv_row.title {
                            ::cbv::__private::sea_orm::ActiveValue::Set(__cbv_value)
                            | ::cbv::__private::sea_orm::ActiveValue::Unchanged(
                                __cbv_value,
                            ) => {
                                __cbv_initial.set(__cbv_at, __cbv_value);
                            }
                            ::cbv::__private::sea_orm::ActiveValue::NotSet => {}
                        }
                    },
                    write: |__cbv_cleaning, __cbv_at, __cbv_row: &mut __CbvRow| {
                        if let ::core::option::Option::Some(__cbv_value) = __cbv_cleaning
                            .take::<String>(__cbv_at)
                        {
                            __cbv_row.title = ::cbv::__private::sea_orm::ActiveValue::Set(
                                __cbv_value,
                            );
                        }
                    },
                    rows: ::core::option::Option::None,
                }),
            },
            ::cbv::forms::model::ModelField {
                name: "pages",
                usable: ::cbv::forms::model::Usable::Yes,
                definition: || {
                    let __cbv_field = ::cbv::forms::model::limited(
                        __CbvColumn::Pages,
                        ::cbv::__private::forms::field::<Option<i32>>(),
                    );
                    let __cbv_field = ::cbv::forms::rules::MinValue::min_value(
                        __cbv_field,
                        1,
                    );
                    ::cbv::forms::FieldDefinition::of::<
                        Option<i32>,
                        _,
                    >("pages", __cbv_field)
                        .build()
                },
                stored: ::cbv::forms::model::Stored::Column(::cbv::forms::model::StoredColumn {
                    name: "pages",
                    is_relation: false,
                    column: __CbvColumn::Pages,
                    may_be_left_out: true,
                    can_be_version: ::cbv::forms::model::ColumnType::<
                        Option<i32>,
                    >::IS_VERSION,
                    show: |__cbv_model: &Model, __cbv_initial, __cbv_at| {
                        __cbv_initial.set(__cbv_at, &__cbv_model.pages);
                    },
                    show_row: |__cbv_row: &__CbvRow, __cbv_initial, __cbv_at| {
                        match &__cbv_row.pages {
                            ::cbv::__private::sea_orm::ActiveValue::Set(__cbv_value)
                            | ::cbv::__private::sea_orm::ActiveValue::Unchanged(
                                __cbv_value,
                            ) => {
                                __cbv_initial.set(__cbv_at, __cbv_value);
                            }
                            ::cbv::__private::sea_orm::ActiveValue::NotSet => {}
                        }
                    },
                    write: |__cbv_cleaning, __cbv_at, __cbv_row: &mut __CbvRow| {
                        if let ::core::option::Option::Some(__cbv_value) = __cbv_cleaning
                            .take::<Option<i32>>(__cbv_at)
                        {
                            __cbv_row.pages = ::cbv::__private::sea_orm::ActiveValue::Set(
                                __cbv_value,
                            );
                        }
                    },
                    rows: ::core::option::Option::None,
                }),
            },
            ::cbv::forms::model::ModelField {
                name: "author_id",
                usable: ::cbv::forms::model::RelatedTo::<super::author::Entity>::USABLE,
                definition: || {
                    let __cbv_field = <::cbv::forms::model::RowField<
                        i64,
                    > as ::core::default::Default>::default();
                    ::cbv::forms::FieldDefinition::of::<i64, _>("author_id", __cbv_field)
                        .build()
                },
                stored: ::cbv::forms::model::Stored::Column(::cbv::forms::model::StoredColumn {
                    name: "author_id",
                    is_relation: false,
                    column: __CbvColumn::AuthorId,
                    may_be_left_out: false,
                    can_be_version: ::cbv::forms::model::ColumnType::<i64>::IS_VERSION,
                    show: |__cbv_model: &Model, __cbv_initial, __cbv_at| {
                        __cbv_initial.set(__cbv_at, &__cbv_model.author_id);
                    },
                    show_row: |__cbv_row: &__CbvRow, __cbv_initial, __cbv_at| {
                        match &__cbv_row.author_id {
                            ::cbv::__private::sea_orm::ActiveValue::Set(__cbv_value)
                            | ::cbv::__private::sea_orm::ActiveValue::Unchanged(
                                __cbv_value,
                            ) => {
                                __cbv_initial.set(__cbv_at, __cbv_value);
                            }
                            ::cbv::__private::sea_orm::ActiveValue::NotSet => {}
                        }
                    },
                    write: |__cbv_cleaning, __cbv_at, __cbv_row: &mut __CbvRow| {
                        if let ::core::option::Option::Some(__cbv_value) = __cbv_cleaning
                            .take::<i64>(__cbv_at)
                        {
                            __cbv_row.author_id = ::cbv::__private::sea_orm::ActiveValue::Set(
                                __cbv_value,
                            );
                        }
                    },
                    rows: ::cbv::forms::model::RelatedTo::<super::author::Entity>::ROWS,
                }),
            },
            ::cbv::forms::model::ModelField {
                name: "author",
                usable: ::cbv::forms::model::RelatedTo::<super::author::Entity>::USABLE,
                definition: || {
                    let __cbv_field = <::cbv::forms::model::RowField<
                        i64,
                    > as ::core::default::Default>::default();
                    ::cbv::forms::FieldDefinition::of::<i64, _>("author", __cbv_field)
                        .build()
                },
                stored: ::cbv::forms::model::Stored::Column(::cbv::forms::model::StoredColumn {
                    name: "author_id",
                    is_relation: true,
                    column: __CbvColumn::AuthorId,
                    may_be_left_out: false,
                    can_be_version: ::cbv::forms::model::ColumnType::<i64>::IS_VERSION,
                    show: |__cbv_model: &Model, __cbv_initial, __cbv_at| {
                        __cbv_initial.set(__cbv_at, &__cbv_model.author_id);
                    },
                    show_row: |__cbv_row: &__CbvRow, __cbv_initial, __cbv_at| {
                        match &__cbv_row.author_id {
                            ::cbv::__private::sea_orm::ActiveValue::Set(__cbv_value)
                            | ::cbv::__private::sea_orm::ActiveValue::Unchanged(
                                __cbv_value,
                            ) => {
                                __cbv_initial.set(__cbv_at, __cbv_value);
                            }
                            ::cbv::__private::sea_orm::ActiveValue::NotSet => {}
                        }
                    },
                    write: |__cbv_cleaning, __cbv_at, __cbv_row: &mut __CbvRow| {
                        if let ::core::option::Option::Some(__cbv_value) = __cbv_cleaning
                            .take::<i64>(__cbv_at)
                        {
                            __cbv_row.author_id = ::cbv::__private::sea_orm::ActiveValue::Set(
                                __cbv_value,
                            );
                        }
                    },
                    rows: ::cbv::forms::model::RelatedTo::<super::author::Entity>::ROWS,
                }),
            },
        ];
    }
};
