//! What a visitor wants to buy.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use cbv::prelude::*;
use sea_orm::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{DatabaseConnection, Select, Set};

use crate::app::App;
use crate::forms::ItemForm;
use crate::models::{book, item};
use crate::urls::shop;
use crate::visitor::Visitor;

/// `item_list.html`
#[derive(ListView)]
#[view(state = App, model = item::Entity, related = [book::Entity], ordering = "id")]
#[view(queryset = Self::of_visitor)]
pub(crate) struct BasketView {
    #[view(extract)]
    visitor: Visitor,
    #[view(extract)]
    database: State<DatabaseConnection>,
}

impl BasketView {
    async fn of_visitor(&self) -> Result<Select<item::Entity>, Error> {
        Ok(item::Entity::find().filter(item::Column::Visitor.eq(&self.visitor.id)))
    }

    /// So many copies of a book from now on; without any it is out of the basket.
    #[handler(post)]
    async fn put(self, request: PageRequest<Self>, data: FormData) -> Result<Response, Error> {
        let mut form = FormInstance::<ItemForm>::new();
        form.bind(data, &self.database).await?;
        let Some(&ItemForm { book_id, copies }) = form.cleaned() else {
            return self.show(request, context! { form => form }).await;
        };
        let Self { visitor, database } = self;
        if copies == 0 {
            let own = item::Entity::delete_many().filter(item::Column::Visitor.eq(&visitor.id));
            own.filter(item::Column::BookId.eq(book_id)).exec(&*database).await?;
        } else {
            let row = item::ActiveModel {
                visitor: Set(visitor.id.clone()),
                book_id: Set(book_id),
                copies: Set(copies),
                ..Default::default()
            };
            let key = [item::Column::Visitor, item::Column::BookId];
            let newer = OnConflict::columns(key).update_column(item::Column::Copies).to_owned();
            item::Entity::insert(row).on_conflict(newer).exec_without_returning(&*database).await?;
        }
        Ok((visitor.cookie(), redirect(shop::basket())?).into_response())
    }
}
