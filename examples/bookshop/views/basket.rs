//! What a visitor wants to buy.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use cbv::messages::Messages;
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
#[view(queryset = Self::of_visitor, partial_block = "basket")]
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
    async fn put(
        self,
        messages: Messages,
        request: PageRequest<Self>,
        data: FormData,
    ) -> Result<Response, Error> {
        let mut form = FormInstance::<ItemForm>::new();
        form.bind(data, &self.database).await?;
        let Some(&ItemForm { book_id, copies }) = form.cleaned() else {
            return self.show(request, context! { form => form }).await;
        };
        let notice = self.change(book_id, copies).await?;
        let cookie = self.visitor.cookie();
        let answer = if request.is_partial() {
            self.show(request, context! { notice => notice }).await?
        } else {
            messages.success(notice);
            redirect(shop::basket())?
        };
        Ok((cookie, answer).into_response())
    }

    /// What the visitor is told of it.
    async fn change(&self, book_id: i64, copies: i32) -> Result<String, Error> {
        let Self { visitor, database } = self;
        let book = object_or_404(book::Entity::find_by_id(book_id), database).await?;
        if copies == 0 {
            let own = item::Entity::delete_many().filter(item::Column::Visitor.eq(&visitor.id));
            own.filter(item::Column::BookId.eq(book_id)).exec(&**database).await?;
            return Ok(format!("{} is out of the basket.", book.title));
        }
        let row = item::ActiveModel {
            visitor: Set(visitor.id.clone()),
            book_id: Set(book_id),
            copies: Set(copies),
            ..Default::default()
        };
        let key = [item::Column::Visitor, item::Column::BookId];
        let newer = OnConflict::columns(key).update_column(item::Column::Copies).to_owned();
        item::Entity::insert(row).on_conflict(newer).exec_without_returning(&**database).await?;
        Ok(format!("In the basket: {copies} × {}.", book.title))
    }
}
