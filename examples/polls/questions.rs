//! Questions to begin with.

use sea_orm::{ConnectionTrait, DbErr};

use crate::polls::models::ask::ask;

const QUESTIONS: [(&str, [&str; 3]); 3] = [
    ("What's up?", ["Not much", "The sky", "Just hacking again"]),
    ("Tea or coffee?", ["Tea", "Coffee", "Water"]),
    ("Which day suits you?", ["Monday", "Thursday", "None"]),
];

pub(crate) async fn fill(database: &impl ConnectionTrait) -> Result<(), DbErr> {
    for (days, (text, choices)) in (0..).zip(QUESTIONS) {
        ask(database, text, -days, &choices).await?;
    }
    Ok(())
}
