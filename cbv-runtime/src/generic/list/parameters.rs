//! The query parameters of a list: words to be found, and an order.

use std::borrow::Cow;

use cbv_syntax::names::context as variables;
use minijinja::Value;

use super::attributes::ListAttributes;
use super::sorting::Sorting;
use crate::error::Error;
use crate::pagination::PageLinks;
use crate::query_set::{Order, OrderBy, Search, SearchField};
use crate::templates::Context;

/// The most bytes of a search. Databases refuse patterns without end.
const LONGEST_SEARCH: usize = 1_000;
const MOST_WORDS: usize = 32;

/// The query parameters that search and sort a list, held against what the view allows: what the
/// hook [`filter_queryset`](super::ListView::filter_queryset) is given.
#[derive(Debug)]
pub struct ListParameters {
    links: PageLinks,
    search_kwarg: Cow<'static, str>,
    sort_kwarg: Cow<'static, str>,
    is_searched: bool,
    sorting: Option<Sorting>,
}

impl ListParameters {
    pub(super) fn new(attributes: &ListAttributes, links: PageLinks) -> Self {
        Self {
            links,
            search_kwarg: attributes.search_kwarg.clone(),
            sort_kwarg: attributes.sort_kwarg.clone(),
            is_searched: false,
            sorting: None,
        }
    }

    /// The objects that have all words of the parameter `search_kwarg` in one of these columns
    /// each. Words between double quotes are one.
    ///
    /// # Errors
    ///
    /// 404 for a search that is too long: more than 1,000 bytes, or than 32 words.
    pub fn search<Q: Search>(
        &mut self,
        query: Q,
        fields: &[SearchField<Q::Column>],
    ) -> Result<Q, Error> {
        if fields.is_empty() {
            return Ok(query);
        }
        self.is_searched = true;
        let words = words(self.text());
        if self.text().len() > LONGEST_SEARCH || words.len() > MOST_WORDS {
            return Err(Error::http404("the search is too long"));
        }
        Ok(if words.is_empty() { query } else { query.search(&words, fields) })
    }

    /// The objects in the order that the parameter `sort_kwarg` names: `-pubdate,title`. `then` is
    /// the order of those that it leaves equal.
    ///
    /// # Errors
    ///
    /// 404 for a column that is none of these.
    pub fn sort<Q: OrderBy>(
        &mut self,
        query: Q,
        columns: &[(&'static str, Q::Column)],
        then: &[Order<Q::Column>],
    ) -> Result<Q, Error> {
        if columns.is_empty() {
            return Ok(query);
        }
        let asked = self.links.request.parameter(&self.sort_kwarg).unwrap_or_default();
        let terms = terms(asked, columns)?;
        self.sorting = Some(Sorting {
            links: self.links.clone(),
            kwarg: self.sort_kwarg.clone(),
            names: columns.iter().map(|(name, _)| *name).collect(),
            current: terms.iter().map(|term| (term.name, term.is_ascending)).collect(),
        });
        if terms.is_empty() {
            return Ok(query);
        }
        let order: Vec<_> = terms.iter().map(Term::order).chain(then.iter().copied()).collect();
        Ok(query.ordered_by(&order))
    }

    fn text(&self) -> &str {
        self.links.request.parameter(&self.search_kwarg).unwrap_or_default()
    }

    pub(super) fn fill(self, context: &mut Context) {
        if self.is_searched {
            context.insert_value(variables::SEARCH, Value::from(self.text().trim()));
            context.insert_value(variables::SEARCH_KWARG, Value::from(&*self.search_kwarg));
            context.insert_value(variables::PAGE_KWARG, Value::from(&*self.links.kwarg));
        }
        if let Some(sorting) = self.sorting {
            context.insert_value(variables::SORTING, Value::from_object(sorting));
        }
    }
}

/// One column of an order.
struct Term<C> {
    name: &'static str,
    column: C,
    is_ascending: bool,
}

impl<C: Copy> Term<C> {
    fn order(&self) -> Order<C> {
        let order = if self.is_ascending { Order::Ascending } else { Order::Descending };
        order(self.column)
    }
}

/// `-pubdate,title`: each column once, as it is named first.
fn terms<C: Copy>(asked: &str, columns: &[(&'static str, C)]) -> Result<Vec<Term<C>>, Error> {
    let mut terms: Vec<Term<C>> = Vec::new();
    for text in asked.split(',').filter(|text| !text.is_empty()) {
        let name = text.strip_prefix('-').unwrap_or(text);
        let (name, column) = *columns
            .iter()
            .find(|(known, _)| *known == name)
            .ok_or_else(|| Error::http404("the list cannot be sorted by that column"))?;
        if terms.iter().all(|term| term.name != name) {
            terms.push(Term { name, column, is_ascending: !text.starts_with('-') });
        }
    }
    Ok(terms)
}

/// The words of a search, as Django's admin reads them: what stands between double quotes is one.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let quoted = rest.strip_prefix('"').and_then(|inside| inside.split_once('"'));
        let (word, after) = match quoted {
            Some((phrase, after)) => (phrase, after),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        if !word.is_empty() {
            words.push(word);
        }
        rest = after.trim_start();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_apart_and_phrases_whole() {
        assert_eq!(words("  two\u{a0}words\t"), ["two", "words"]);
        assert_eq!(words(r#"by "Ursula K." Le"#), ["by", "Ursula K.", "Le"]);
        assert_eq!(words(r#"an "open quote"#), ["an", "\"open", "quote"]);
        assert_eq!(words(r#""" " ""#), [" "]);
        assert!(words(" \n ").is_empty());
    }
}
