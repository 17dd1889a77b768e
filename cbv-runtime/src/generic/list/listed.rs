//! The objects of one answer.

use std::sync::Arc;

use minijinja::Value;
use serde::Serialize;

use super::attributes::ListAttributes;
use super::view::ListView;
use crate::error::Error;
use crate::pagination::{PageLinks, PageObject, PaginatorObject};
use crate::query_set::{InvalidPage, Page, Paginator, QuerySet};
use crate::templates::Context;
use crate::templates::objects::rows;

/// The objects of one answer, and the page that they are.
pub(super) struct Listed<T> {
    objects: Vec<T>,
    page: Option<Page>,
}

impl<T: Serialize + Send + Sync + 'static> Listed<T> {
    pub(super) async fn of<V>(
        view: &V,
        attributes: &ListAttributes,
        query: V::Query,
        asked: Option<&str>,
        database: &<V::Query as QuerySet>::Database,
    ) -> Result<Self, Error>
    where
        V: ListView<Query: QuerySet<Object = T>>,
    {
        let query = query.in_deterministic_order();
        let allow_empty = view.allow_empty(attributes.allow_empty);
        let paginate_by = view.paginate_by(attributes.paginate_by).filter(|size| *size > 0);
        let Some(per_page) = paginate_by else {
            let objects = query.slice(database, 0, None).await?;
            let is_refused = objects.is_empty() && !allow_empty;
            return if is_refused { Err(nothing()) } else { Ok(Self { objects, page: None }) };
        };
        let count = view.count(&query, database, &attributes.count).await?;
        if count == Some(0) && !allow_empty {
            return Err(nothing());
        }
        let paginator = match count {
            Some(count) => Paginator::new(count, per_page),
            None => Paginator::uncounted(per_page),
        };
        let orphans = view.paginate_orphans(attributes.paginate_orphans);
        let paginator = paginator.orphans(orphans).allow_empty_first_page(allow_empty);
        let paginator = view.paginator(paginator);
        let number = view.page_number(asked, &paginator)?;
        let page = paginator.page(number).map_err(invalid)?;
        Self::of_page(page, &query, database).await
    }

    async fn of_page<Q>(page: Page, query: &Q, database: &Q::Database) -> Result<Self, Error>
    where
        Q: QuerySet<Object = T>,
    {
        let paginator = page.paginator();
        if page.is_empty() {
            return Ok(Self { objects: Vec::new(), page: Some(page) });
        }
        if paginator.is_counted() {
            let objects = query.slice(database, page.offset(), Some(page.len())).await?;
            return Ok(Self { objects, page: Some(page) });
        }
        let mut objects =
            query.slice(database, page.offset(), Some(paginator.looked_for())).await?;
        let page = page.found(objects.len() as u64).map_err(invalid)?;
        objects.truncate(usize::try_from(page.len()).unwrap_or(usize::MAX));
        Ok(Self { objects, page: Some(page) })
    }

    pub(super) fn fill<V: ListView>(
        self,
        view: &V,
        attributes: &ListAttributes,
        links: PageLinks,
        context: &mut Context,
    ) -> Arc<Vec<T>> {
        let Self { objects, page } = self;
        let objects = Arc::new(objects);
        let shown = rows(objects.clone());
        let is_paginated = page.is_some_and(|page| page.has_other_pages());
        context.insert_value("is_paginated", is_paginated);
        let (page_obj, paginator) = match page {
            Some(page) => {
                let paginator = Value::from_object(PaginatorObject(*page.paginator()));
                let page = PageObject { page, objects: shown.clone(), links };
                (Value::from_object(page), paginator)
            }
            None => (Value::from(()), Value::from(())),
        };
        context.insert_value("page_obj", page_obj).insert_value("paginator", paginator);
        context.insert_value("model_name", Value::from(view.model_name().name));
        if let Some(name) = view.context_object_name(attributes.context_object_name.clone()) {
            context.insert_value(name, shown.clone());
        }
        context.insert_value("object_list", shown);
        objects
    }
}

fn invalid(error: InvalidPage) -> Error {
    Error::http404(error.to_string())
}

fn nothing() -> Error {
    Error::http404("the list is empty, and `allow_empty` is false")
}
