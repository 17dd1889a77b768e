//! What can be answered, and how often it was.

use cbv::TemplateFields;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde::Serialize;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, DeriveEntityModel, TemplateFields)]
#[sea_orm(table_name = "choice")]
pub(crate) struct Model {
    #[sea_orm(primary_key)]
    pub(crate) id: i64,
    #[sea_orm(indexed)]
    pub(crate) question_id: i64,
    pub(crate) choice_text: String,
    pub(crate) votes: i32,
    #[sea_orm(belongs_to, from = "question_id", to = "id", on_delete = "Cascade")]
    pub(crate) question: BelongsTo<super::question::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Counts a vote, in the database: of two at the same moment both count. `false` where the
    /// question has no such choice.
    pub(crate) async fn vote(
        database: &impl ConnectionTrait,
        question: i64,
        choice: Option<i64>,
    ) -> Result<bool, DbErr> {
        let counted = Self::update_many()
            .col_expr(Column::Votes, Expr::col(Column::Votes).add(1))
            .filter(Column::QuestionId.eq(question))
            .filter(Column::Id.eq(choice))
            .exec(database)
            .await?;
        Ok(counted.rows_affected == 1)
    }
}
