//! A page and its paginator as objects of templates: Django's `page_obj` and `paginator`.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr, from_args};
use minijinja::{Error, ErrorKind, State, Value};

use super::links::PageLinks;
use super::paginator::{Page, PageRange, Paginator};

/// `page_obj`: the sequence of its objects, with attributes.
#[derive(Debug)]
pub(super) struct PageObject {
    pub(super) page: Page,
    pub(super) objects: Value,
    pub(super) links: PageLinks,
}

impl Object for PageObject {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str() {
            Some(name) => self.get_value_by_str(name),
            None => self.objects.get_item(key).ok().filter(|object| !object.is_undefined()),
        }
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        let page = self.page;
        Some(match name {
            "number" => page.number().into(),
            "object_list" => self.objects.clone(),
            "paginator" => Value::from_object(PaginatorObject(*page.paginator())),
            "has_next" => page.has_next().into(),
            "has_previous" => page.has_previous().into(),
            "has_other_pages" => page.has_other_pages().into(),
            "next_page_number" => page.next_page_number()?.into(),
            "previous_page_number" => page.previous_page_number()?.into(),
            "start_index" => page.start_index().into(),
            "end_index" => page.end_index().into(),
            "elided_page_range" => numbers(page.paginator().elided_page_range(page.number(), 3, 2)),
            _ => return None,
        })
    }

    /// `page_obj.url(3)`: the URL of a page, which keeps all other parameters.
    fn call_method(
        self: &Arc<Self>,
        _: &mut State<'_, '_>,
        method: &str,
        args: &[Value],
    ) -> Result<Value, Error> {
        match method {
            "url" => {
                from_args(args).map(|(page,): (u64,)| self.links.url(&page.to_string()).into())
            }
            _ => Err(ErrorKind::UnknownMethod.into()),
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.objects.len().unwrap_or_default())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<Page {}", self.page.number())?;
        if self.page.paginator().is_counted() {
            write!(f, " of {}", self.page.paginator().num_pages())?;
        }
        f.write_str(">")
    }
}

/// `paginator`
#[derive(Debug)]
pub(super) struct PaginatorObject(pub(super) Paginator);

impl Object for PaginatorObject {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        let num_pages = self.0.is_counted().then(|| self.0.num_pages());
        Some(match name {
            "count" => self.0.count().into(),
            "num_pages" => num_pages.into(),
            "per_page" => self.0.per_page().into(),
            "page_range" => num_pages.map(|last| Value::from_object(PageNumbers(last))).into(),
            _ => return None,
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(&["count", "num_pages", "per_page"])
    }
}

/// `paginator.page_range`: the numbers from 1 to the last page. They are not stored, since a large
/// table has many.
#[derive(Debug)]
struct PageNumbers(u64);

impl Object for PageNumbers {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, at: &Value) -> Option<Value> {
        let number = u64::try_from(at.as_usize()?).ok()?.checked_add(1)?;
        (number <= self.0).then(|| number.into())
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(usize::try_from(self.0).unwrap_or(usize::MAX))
    }
}

fn numbers(range: Vec<PageRange>) -> Value {
    let number = |entry| match entry {
        PageRange::Page(number) => Value::from(number),
        PageRange::Ellipsis => Value::from(PageRange::Ellipsis.to_string()),
    };
    range.into_iter().map(number).collect()
}
