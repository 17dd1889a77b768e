//! The model of the lists and details, and their state.

use axum::extract::FromRef;
use sea_orm::DatabaseConnection;
use web::Templates;

/// The state of an application with a database.
#[derive(Clone, Debug, FromRef)]
pub struct Library {
    templates: Templates,
    database: DatabaseConnection,
}

/// Books.
pub mod book {
    #![allow(missing_docs, reason = "SeaORM documents nothing that it generates")]

    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, serde::Serialize, DeriveEntityModel, web::ModelFields)]
    #[sea_orm(table_name = "book")]
    #[form(crate = web)]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        #[form(max_length = 80)]
        pub title: String,
        pub sequel_id: Option<i64>,
        #[sea_orm(self_ref, relation_enum = "Sequel", from = "sequel_id", to = "id")]
        pub sequel: HasOne<Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl std::fmt::Display for Model {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(&self.title)
        }
    }
}
