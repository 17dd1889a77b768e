//! The parameters of a query as templates see them.

use std::sync::{Arc, OnceLock};

use minijinja::value::{Enumerator, Object, ObjectRepr, from_args};
use minijinja::{Error, ErrorKind, State, Value};

/// `request.GET`: Django's `QueryDict`. The value of a parameter is the last one; `getlist` gives
/// all.
#[derive(Debug)]
pub(super) struct QueryDict {
    raw: String,
    /// Decoded when a template reads it.
    pairs: OnceLock<Pairs>,
}

#[derive(Debug, Default)]
struct Pairs {
    all: Vec<(String, String)>,
    /// The places of all, by name: a query of thousands of parameters is read in no time.
    by_name: Vec<usize>,
}

impl Pairs {
    fn of(raw: &str) -> Self {
        let all: Vec<(String, String)> = serde_html_form::from_str(raw).unwrap_or_default();
        let mut by_name: Vec<_> = (0..all.len()).collect();
        by_name.sort_by(|a, b| all[*a].0.cmp(&all[*b].0));
        Self { all, by_name }
    }

    /// The places of the values of one name, in their order.
    fn places(&self, name: &str) -> &[usize] {
        let its_name = |at: &usize| self.all[*at].0.as_str();
        let start = self.by_name.partition_point(|at| its_name(at) < name);
        let rest = &self.by_name[start..];
        &rest[..rest.partition_point(|at| its_name(at) == name)]
    }

    /// The places of the values of each name, in the order of their first values.
    fn lists(&self) -> Vec<&[usize]> {
        let names = self.by_name.chunk_by(|a, b| self.all[*a].0 == self.all[*b].0);
        let mut lists: Vec<_> = names.collect();
        lists.sort_by_key(|places| places[0]);
        lists
    }

    fn name(&self, at: usize) -> &str {
        &self.all[at].0
    }

    fn value(&self, at: usize) -> &str {
        &self.all[at].1
    }

    fn values(&self, places: &[usize]) -> Value {
        places.iter().map(|at| Value::from(self.value(*at))).collect()
    }
}

impl QueryDict {
    pub(super) fn new(raw: &str) -> Self {
        Self { raw: raw.to_owned(), pairs: OnceLock::new() }
    }

    fn pairs(&self) -> &Pairs {
        self.pairs.get_or_init(|| Pairs::of(&self.raw))
    }

    /// The last value of that name.
    pub(super) fn last(&self, name: &str) -> Option<&str> {
        let pairs = self.pairs();
        pairs.places(name).last().map(|at| pairs.value(*at))
    }

    /// With other values for some parameters, at their place; new ones come last. Encoded, after
    /// a `?`.
    pub(super) fn changed(&self, changes: &[(&str, Vec<String>)]) -> String {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        let mut to_change: Vec<_> = changes.iter().collect();
        for (name, value) in &self.pairs().all {
            if !changes.iter().any(|(changed, _)| changed == name) {
                pairs.push((name, value));
            } else if let Some(at) = to_change.iter().position(|(changed, _)| changed == name) {
                pairs.extend(values(to_change.remove(at)));
            }
        }
        pairs.extend(to_change.into_iter().flat_map(values));
        format!("?{}", serde_html_form::to_string(pairs).unwrap_or_default())
    }

    /// The names, each once, in the order of their first values.
    fn names(&self) -> Vec<Value> {
        let pairs = self.pairs();
        pairs.lists().into_iter().map(|places| pairs.name(places[0]).into()).collect()
    }

    /// The names with all their values.
    fn lists(&self) -> Value {
        let pairs = self.pairs();
        let list = |places: &[usize]| -> Value {
            Value::from(vec![pairs.name(places[0]).into(), pairs.values(places)])
        };
        pairs.lists().into_iter().map(list).collect()
    }
}

fn values<'a>((name, values): &'a (&str, Vec<String>)) -> impl Iterator<Item = (&'a str, &'a str)> {
    values.iter().map(|value| (*name, value.as_str()))
}

impl Object for QueryDict {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, name: &Value) -> Option<Value> {
        self.get_value_by_str(name.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        self.last(name).map(Value::from)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.names())
    }

    fn call_method(
        self: &Arc<Self>,
        _: &mut State<'_, '_>,
        method: &str,
        args: &[Value],
    ) -> Result<Value, Error> {
        match method {
            "getlist" => {
                let (name,): (&str,) = from_args(args)?;
                let pairs = self.pairs();
                Ok(pairs.values(pairs.places(name)))
            }
            "lists" => from_args(args).map(|()| self.lists()),
            "urlencode" => {
                let () = from_args(args)?;
                Ok(serde_html_form::to_string(&self.pairs().all).unwrap_or_default().into())
            }
            // `get`, `items`, `keys` and `values` are those of every map.
            _ => Err(ErrorKind::UnknownMethod.into()),
        }
    }
}
