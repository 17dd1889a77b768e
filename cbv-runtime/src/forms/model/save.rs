//! A form that saves a row by itself.

use sea_orm::{ActiveModelTrait as _, DatabaseConnection, TransactionTrait as _};

use super::fields::RowOf;
use super::form::ModelForm;
use super::form_columns::FormColumns;
use super::refused::refused_by_database;
use super::related::save_related;
use super::unique::taken;
use crate::error::Error;
use crate::forms::instance::FormInstance;
use crate::forms::refusal::Refusal as _;

impl<F: ModelForm> FormInstance<F> {
    /// Saves what was posted as a new row: Django's `form.save()`, for a form that stands beside something else, such
    /// as comments under a post. `row` has the columns that the form does not have. The row and what it is joined to
    /// are saved in one transaction.
    ///
    /// `None` is a form that is not valid: it was not before, or the row cannot be saved. Its errors say why.
    ///
    /// ```
    /// use axum::extract::State;
    /// use axum::response::Response;
    /// use cbv::prelude::*;
    /// use sea_orm::{DatabaseConnection, Set};
    /// # mod comment {
    /// #     use sea_orm::entity::prelude::*;
    /// #     #[sea_orm::model]
    /// #     #[derive(Clone, Debug, serde::Serialize, DeriveEntityModel, cbv::ModelFields)]
    /// #     #[sea_orm(table_name = "comment")]
    /// #     pub struct Model {
    /// #         #[sea_orm(primary_key)]
    /// #         pub id: i64,
    /// #         pub post_id: i64,
    /// #         pub text: String,
    /// #     }
    /// #     impl ActiveModelBehavior for ActiveModel {}
    /// # }
    /// # #[derive(Clone, axum::extract::FromRef)]
    /// # struct App { templates: Templates, database: DatabaseConnection }
    /// # #[derive(TemplateView)]
    /// # #[view(state = App, template_name = None)]
    /// # struct Post { #[view(path)] pk: i64 }
    ///
    /// #[derive(Form)]
    /// #[form(model = comment::Entity)]
    /// struct Comment {
    ///     text: String,
    /// }
    ///
    /// impl Post {
    ///     #[handler(post)]
    ///     async fn comment(
    ///         self,
    ///         State(database): State<DatabaseConnection>,
    ///         request: PageRequest<Self>,
    ///         data: FormData,
    ///     ) -> Result<Response, Error> {
    ///         let mut form = FormInstance::<Comment>::new();
    ///         form.bind(data, &database).await?;
    ///         let row = comment::ActiveModel { post_id: Set(self.pk), ..Default::default() };
    ///         match form.insert(row, &database).await? {
    ///             Some(_) => redirect(&format!("/posts/{}/", self.pk)),
    ///             None => self.show(request, context! { form => form }).await,
    ///         }
    ///     }
    /// }
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// The database fails with what is none of the client's mistakes.
    pub async fn insert(
        &mut self,
        mut row: RowOf<F::Model>,
        database: &DatabaseConnection,
    ) -> Result<Option<F::Model>, Error> {
        let Some(cleaned) = self.cleaned() else { return Ok(None) };
        F::write(cleaned, &mut row);
        match inserted::<F>(cleaned, row, database).await {
            Ok(object) => Ok(Some(object)),
            Err(error) => {
                self.add_errors(error.errors()?);
                Ok(None)
            }
        }
    }
}

async fn inserted<F: ModelForm>(
    cleaned: &F::Cleaned,
    row: RowOf<F::Model>,
    database: &DatabaseConnection,
) -> Result<F::Model, Error> {
    taken(&FormColumns::of::<F>(), &row, database).await?.into_result()?;
    let transaction = database.begin().await?;
    let refused = match row.clone().insert(&transaction).await {
        Ok(object) => match save_related::<F>(cleaned, &object, true, &transaction).await {
            Ok(()) => match transaction.commit().await {
                Ok(()) => return Ok(object),
                Err(error) => error,
            },
            Err(error) => {
                transaction.rollback().await?;
                return Err(error);
            }
        },
        Err(error) => {
            // The connection may be the only one.
            transaction.rollback().await?;
            error
        }
    };
    Err(refused_by_database(&FormColumns::of::<F>(), refused, &row, database).await)
}
