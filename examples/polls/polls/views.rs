//! The pages of the polls.

use axum::Form;
use axum::extract::State;
use axum::response::Response;
use cbv::prelude::*;
use sea_orm::prelude::*;
use sea_orm::{DatabaseConnection, Select};
use serde::Deserialize;

use super::models::{choice, question};
use crate::app::App;
use crate::urls;

/// The latest five questions; as JSON for a client that prefers it.
#[derive(ListView)]
#[view(model = question::Entity, queryset = Self::latest, template_name = "polls/index.html")]
#[view(context_object_name = "latest_question_list")]
#[view(values = ["id", "question_text", "pub_date"], json)]
pub(super) struct Index;

impl Index {
    async fn latest(&self) -> Result<Select<question::Entity>, Error> {
        Ok(question::Entity::latest())
    }
}

#[derive(Deserialize)]
struct Ballot {
    choice: Option<i64>,
}

/// A question with its choices: the form, which counts a vote or comes back, and the results.
#[derive(DetailView)]
#[view(state = App, model = question::Entity, queryset = Self::published)]
#[view(related = [choice::Entity], template_name = "polls/detail.html")]
pub(super) struct Detail {
    #[view(path)]
    pk: i64,
}

impl Detail {
    async fn published(&self) -> Result<Select<question::Entity>, Error> {
        Ok(question::Entity::published())
    }

    #[handler(post)]
    async fn vote(
        self,
        State(database): State<DatabaseConnection>,
        request: PageRequest<Self>,
        Form(ballot): Form<Ballot>,
    ) -> Result<Response, Error> {
        let asked = question::Entity::published().filter(question::Column::Id.eq(self.pk));
        object_or_404(asked, &database).await?;
        if choice::Entity::vote(&database, self.pk, ballot.choice).await? {
            return redirect(urls::polls().results(self.pk));
        }
        self.show(request, context! { error_message => "You didn't select a choice." }).await
    }
}
