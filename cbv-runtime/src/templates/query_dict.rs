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
    pairs: OnceLock<Vec<(String, String)>>,
}

impl QueryDict {
    pub(super) fn new(raw: &str) -> Self {
        Self { raw: raw.to_owned(), pairs: OnceLock::new() }
    }

    fn pairs(&self) -> &[(String, String)] {
        self.pairs.get_or_init(|| serde_html_form::from_str(&self.raw).unwrap_or_default())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl DoubleEndedIterator<Item = &'a str> {
        self.pairs().iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The last value of that name.
    pub(super) fn last<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.all(name).next_back()
    }

    /// With other values for some parameters, at their place; new ones come last. Encoded, after
    /// a `?`.
    pub(super) fn changed(&self, changes: &[(&str, Vec<String>)]) -> String {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        let mut to_change: Vec<_> = changes.iter().collect();
        for (name, value) in self.pairs() {
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
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in self.pairs() {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names.into_iter().map(Value::from).collect()
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
                Ok(self.all(name).map(Value::from).collect())
            }
            "urlencode" => {
                let () = from_args(args)?;
                Ok(serde_html_form::to_string(self.pairs()).unwrap_or_default().into())
            }
            // `get`, `items`, `keys` and `values` are those of every map.
            _ => Err(ErrorKind::UnknownMethod.into()),
        }
    }
}
