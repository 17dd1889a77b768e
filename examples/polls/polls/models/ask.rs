//! Questions are asked: Django's admin, for as long as there is none.

use chrono::{Days, Utc};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, Set};

use super::{choice, question};

/// A question that is published in so many days.
pub(crate) async fn ask(
    database: &impl ConnectionTrait,
    text: &str,
    days: i64,
    choices: &[&str],
) -> Result<i64, DbErr> {
    let distance = Days::new(days.unsigned_abs());
    let pub_date = if days < 0 { Utc::now() - distance } else { Utc::now() + distance };
    let question = question::ActiveModel {
        question_text: Set(text.to_owned()),
        pub_date: Set(pub_date),
        ..Default::default()
    };
    let question = question.insert(database).await?;
    for text in choices {
        let choice = choice::ActiveModel {
            question_id: Set(question.id),
            choice_text: Set((*text).to_owned()),
            votes: Set(0),
            ..Default::default()
        };
        choice.insert(database).await?;
    }
    Ok(question.id)
}
