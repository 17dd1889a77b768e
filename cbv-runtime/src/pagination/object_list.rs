//! The objects of one answer.

use std::sync::Arc;

use minijinja::Value;
use serde::Serialize;

use super::links::PageLinks;
use super::page_object::{PageObject, PaginatorObject};
use super::paginator::{InvalidPage, Page, PageNumber, Paginator};
use crate::error::Error;
use crate::query_set::QuerySet;
use crate::templates::Context;
use crate::templates::objects::rows;
use cbv_syntax::names::context as names;

/// The objects of one answer, and the page that they are.
pub(crate) struct ObjectList<T> {
    objects: Arc<Vec<T>>,
    page: Option<Page>,
}

impl<T: Send + Sync + 'static> ObjectList<T> {
    /// No objects, and no pages.
    #[cfg(feature = "dates")]
    pub(crate) fn none() -> Self {
        Self { objects: Arc::default(), page: None }
    }

    /// All objects of a query.
    pub(crate) async fn all<Q>(query: &Q, database: &Q::Database) -> Result<Self, Error>
    where
        Q: QuerySet<Object = T>,
    {
        let objects = query.slice(database, 0, None).await?;
        Ok(Self { objects: Arc::new(objects), page: None })
    }

    /// Those of one page. 404 where the page has none and the paginator could not know.
    pub(crate) async fn of_page<Q>(
        query: &Q,
        database: &Q::Database,
        page: Page,
    ) -> Result<Self, Error>
    where
        Q: QuerySet<Object = T>,
    {
        let paginator = page.paginator();
        if page.is_empty() {
            return Ok(Self { objects: Arc::default(), page: Some(page) });
        }
        if paginator.is_counted() {
            let objects = query.slice(database, page.offset(), Some(page.len())).await?;
            return Ok(Self { objects: Arc::new(objects), page: Some(page) });
        }
        let mut objects =
            query.slice(database, page.offset(), Some(paginator.looked_for())).await?;
        let page = page.found(objects.len() as u64).map_err(no_such_page)?;
        objects.truncate(usize::try_from(page.len()).unwrap_or(usize::MAX));
        Ok(Self { objects: Arc::new(objects), page: Some(page) })
    }

    pub(crate) fn objects(&self) -> &[T] {
        &self.objects
    }

    /// How many objects there are on all pages; `None` where they are not counted.
    pub(crate) fn count(&self) -> Option<u64> {
        match &self.page {
            Some(page) => page.paginator().count(),
            None => Some(self.objects.len() as u64),
        }
    }

    /// The numbers of the pages before and after these objects.
    pub(crate) fn pages_beside(&self) -> [Option<u64>; 2] {
        let page = self.page.as_ref();
        [page.and_then(Page::previous_page_number), page.and_then(Page::next_page_number)]
    }
}

impl<T: Serialize + Send + Sync + 'static> ObjectList<T> {
    /// Gives a template the page and its paginator. Returns the objects as templates see them.
    pub(crate) fn fill(&self, context: &mut Context, links: PageLinks) -> Value {
        let shown = rows(self.objects.clone());
        let is_paginated = self.page.is_some_and(|page| page.has_other_pages());
        let (page_obj, paginator) = match self.page {
            Some(page) => {
                let paginator = Value::from_object(PaginatorObject(*page.paginator()));
                let page = PageObject { page, objects: shown.clone(), links };
                (Value::from_object(page), paginator)
            }
            None => (Value::from(()), Value::from(())),
        };
        context
            .insert_value(names::IS_PAGINATED, is_paginated)
            .insert_value(names::PAGE_OBJ, page_obj)
            .insert_value(names::PAGINATOR, paginator);
        shown
    }
}

/// The page of a number; 404 where there is none.
pub(crate) fn page_or_404(paginator: &Paginator, number: PageNumber) -> Result<Page, Error> {
    paginator.page(number).map_err(no_such_page)
}

fn no_such_page(error: InvalidPage) -> Error {
    Error::http404(error.to_string())
}
