//! The columns by which a list can be sorted, as templates see them.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use crate::pagination::PageLinks;

/// `sorting`: the columns by name.
#[derive(Debug)]
pub(super) struct Sorting {
    pub(super) links: PageLinks,
    pub(super) kwarg: Cow<'static, str>,
    pub(super) names: Vec<&'static str>,
    /// What the list is sorted by, and whether from small to large.
    pub(super) current: Vec<(&'static str, bool)>,
}

impl Sorting {
    fn is_ascending(&self, name: &str) -> Option<bool> {
        let (first, is_ascending) = self.current.first()?;
        (*first == name).then_some(*is_ascending)
    }

    /// Leads to the same list from its first page on, sorted by that column; the other way round
    /// where it is already.
    fn url(&self, name: &str) -> String {
        let turned = if self.is_ascending(name) == Some(true) { "-" } else { "" };
        self.links.first_page_with(&self.kwarg, vec![format!("{turned}{name}")])
    }
}

impl Object for Sorting {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        let name = *self.names.iter().find(|known| **known == name)?;
        Some(Value::from_object(Column { sorting: self.clone(), name }))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.names.iter().map(|name| Value::from(*name)).collect())
    }
}

/// `sorting.title`
#[derive(Debug)]
struct Column {
    sorting: Arc<Sorting>,
    name: &'static str,
}

impl Object for Column {
    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        Some(match name {
            "name" => self.name.into(),
            // The words of `aria-sort`.
            "direction" => match self.sorting.is_ascending(self.name) {
                Some(true) => "ascending".into(),
                Some(false) => "descending".into(),
                None => "none".into(),
            },
            "url" => self.sorting.url(self.name).into(),
            _ => return None,
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(&["name", "direction", "url"])
    }
}
