//! Books with dates, which some have not, and signings with moments.

pub(crate) mod book {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, serde::Serialize, DeriveEntityModel)]
    #[sea_orm(table_name = "book")]
    pub(crate) struct Model {
        #[sea_orm(primary_key)]
        pub(crate) id: i64,
        pub(crate) name: String,
        pub(crate) slug: String,
        pub(crate) pubdate: Option<Date>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod signing {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, serde::Serialize, DeriveEntityModel)]
    #[sea_orm(table_name = "signing")]
    pub(crate) struct Model {
        #[sea_orm(primary_key)]
        pub(crate) id: i64,
        pub(crate) name: String,
        pub(crate) event_date: DateTimeUtc,
        pub(crate) noted: DateTime,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
